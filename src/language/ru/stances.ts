import { stanceLexicon } from '../lexicon.ts'

/**
 * Words that carry a stance (spec/POSITIONS.md), under the stance and the one that a negation makes of it. Constructions as
 * in cues.ts: i обязался СДЕЛАТЬ · o:CASE|PREPOSITION поддержал ДОГОВОР · s обвинил X в Y · c отрицает, что …
 */
export const stances = stanceLexicon(`
== supports/opposes verb
поддержать  o:accusative              # Карсания поддержала договор
поддерживать  o:accusative
одобрить  o:accusative
одобрять  o:accusative
приветствовать  o:accusative          # приветствует решение суда
ратифицировать  o:accusative
выступить  o:+за,+против               # выступает за реформу; «выступает против реформы» opposes
выступать  o:+за,+против
высказаться  o:+за,+против
высказываться  o:+за,+против
проголосовать  o:+за,+против
голосовать  o:+за,+против
ратовать  o:+за
верить  o:в
выступить в поддержка  o:genitive     # выступил в поддержку реформы
выступать в поддержка  o:genitive
высказаться в поддержка  o:genitive
выразить поддержка  o:dative
заявить о поддержка  o:genitive
выразить солидарность  o:с
согласиться с  o:instrumental
соглашаться с  o:instrumental
защищать  o:accusative
отстаивать  o:accusative
заявлять о важность  o:genitive
заявить о важность  o:genitive
подчеркнуть важность  o:genitive
== opposes/supports verb
протестовать против  o:genitive
выразить протест против  o:genitive
выражать протест против  o:genitive
возразить против  o:genitive
возражать против  o:genitive
отклонить  o:accusative
отклонять  o:accusative
отвергнуть  o:accusative
отвергать  o:accusative               # отвергает план; «отвергает обвинения» denies
наложить вето  o:на
выразить сомнение  o:в,по_поводу
выразить обеспокоенность  o:instrumental,по_поводу
выразить недоверие  o:dative
== opposes/supports adjective
несогласный  o:с
недовольный  o:instrumental
== supports/opposes adjective
согласный  o:с
== condemns/- verb
осудить  o:accusative
осуждать  o:accusative
раскритиковать  o:accusative
критиковать  o:accusative
обвинить  s:в
обвинять  s:в
упрекнуть  s:в
упрекать  s:в
обличать  o:accusative
заклеймить  o:accusative
возмутиться  o:instrumental
протестовать  o:против
== recognises/does-not-recognise verb
признать  o:accusative                # признал независимость области
признавать  o:accusative
== takes-part/stays-away verb
участвовать  o:в
поучаствовать  o:в
принять участие  o:в
принимать участие  o:в
подтвердить участие  o:в
присутствовать  o:на
присоединиться  o:к
присоединяться  o:к
вступить  o:в
войти в состав  o:genitive
подписать  o:accusative
подписывать  o:accusative
посетить  o:accusative
баллотироваться  o:в,на
== stays-away/takes-part verb
бойкотировать  o:accusative
проигнорировать  o:accusative
выйти  o:из
отказаться от участие  o:в
отказываться от участие  o:в
отказаться участвовать  o:в
отказываться участвовать  o:в
отказаться подписать  o:accusative
== demands/- verb
потребовать  i o:genitive,accusative
требовать  i o:genitive,accusative
призвать  i o:к
призывать  i o:к
настоять  o:на
настаивать  o:на
добиваться  o:genitive
попросить  i o:о
просить  i o:о
рекомендовать  i
порекомендовать  i
посоветовать  i
== offers/refuses verb
предложить  i o:accusative
предлагать  i o:accusative
пообещать  i o:accusative
обещать  i o:accusative
обязаться  i
пригрозить  i o:instrumental
согласиться  i
подтвердить готовность  i o:к
выразить готовность  i o:к
заявить о готовность  i o:к
подтвердить намерение  i
заявить о намерение  i
== offers/refuses adjective
готовый  i o:к
намеренный  i
намерен  i
== -/refuses verb
хотеть  i                             # не хочет воевать
желать  i
собираться  i
== refuses/- verb
отказаться  i o:от
отказываться  i o:от
== denies/- verb
опровергнуть  o:accusative
опровергать  o:accusative
отрицать  o:accusative c
== neutral/- verb
придерживаться нейтралитет  o:в
сохранять нейтралитет  o:в
сохранить нейтралитет  o:в
соблюдать нейтралитет  o:в
воздержаться  o:от,при
== undecided/- verb
рассмотреть  o:accusative
изучить  o:accusative
не определиться  o:с
`)
