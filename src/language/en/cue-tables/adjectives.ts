/** Adjectives behind "be": "is confident that", "was opposed to". How to read a line: `../cues.ts`. */
export const adjectives = `
== position adjective
unaware  c o:of  # Roe is unaware that he lost
bullish  o:on,about  # Roe is bullish on the plan
upbeat  c o:about  # Roe is upbeat about the plan
pessimistic  c o:about  # Roe is pessimistic about the plan
mindful  c o:of  # Roe is mindful of the risk
conscious  c o:of  # Roe is conscious of the risk
unconvinced  c o:by,of  # Roe is unconvinced that it will work
positive  c o:about  # Roe is positive that it will work
confident  c o:of,in  # Roe is confident that he will win
certain  c o:of  # Roe is certain that he will win
sure  c o:of  # Roe is sure that he will win
convinced  c o:of  # Roe is convinced that he will win
optimistic  c o:about  # Roe is optimistic that he will win
doubtful  c o:of  # Roe is doubtful that he will win
skeptical  c o:of,about  # Roe is skeptical of the plan
sceptical  c o:of,about  # Roe is sceptical of the plan
aware  c o:of  # Roe is aware that he lost
supportive  o:of  # Roe was supportive of the plan
open  o:to  # Roe is open to talks
opposed  o:to  # Roe is opposed to talks
== judgement adjective
unhappy  c o:with,about  # Roe is unhappy with the plan
satisfied  c o:with  # Roe is satisfied with the plan
dissatisfied  o:with  # Roe is dissatisfied with the plan
frustrated  c o:with,by,at  # Roe is frustrated with the plan
upset  c o:about,with,by,over  # Roe is upset about the plan
furious  c o:at,about,with,over  # Roe is furious about the plan
excited  c i o:about,by  # Roe is excited about the plan
enthusiastic  o:about  # Roe is enthusiastic about the plan
passionate  o:about  # Roe is passionate about the plan
interested  o:in i  # Roe is interested in the plan
keen  i o:on  # Roe is keen on the plan
fond  o:of  # Roe is fond of the plan
tired  o:of  # Roe is tired of the plan
sick  o:of  # Roe is sick of the plan
wary  o:of  # Roe is wary of the plan
suspicious  c o:of,about  # Roe is suspicious of the plan
dismissive  o:of  # Roe is dismissive of the plan
appreciative  o:of  # Roe is appreciative of the plan
hostile  o:to,toward,towards  # Roe is hostile to the plan
sympathetic  o:to,toward  # Roe is sympathetic to the plan
grateful  c o:for,to  # Roe is grateful for the help
thankful  c o:for  # Roe is thankful for the help
nervous  c o:about  # Roe is nervous about the plan
anxious  c i o:about,for  # Roe is anxious about the plan
ashamed  c o:of  # Roe is ashamed of the plan
surprised  c i o:by,at  # Roe is surprised by the plan
shocked  c i o:by,at  # Roe is shocked by the plan
hopeful  c i  # Roe is hopeful that he will win
worried  c o:about  # Roe is worried that he lost
concerned  c o:about  # Roe is concerned about the dam
afraid  c i o:of  # Roe is afraid that the dam will fail
fearful  c o:of  # Roe is fearful that the dam will fail
proud  c i o:of  # Roe is proud of the crew
glad  c i  # Roe is glad that it is over
happy  c i o:with,about  # Roe is happy with the plan
pleased  c i o:with  # Roe is pleased with the plan
disappointed  c i o:by,in,with  # Roe is disappointed by the plan
angry  c o:at,about  # Roe is angry at the delay
critical  o:of  # Roe was critical of the plan
eager  i  # Roe is eager to talk
reluctant  i  # Roe is reluctant to talk
== intention adjective
ready  i o:for  # Roe is ready to talk
willing  i  # Roe is willing to talk
unwilling  i  # Roe is unwilling to talk
prepared  i o:for  # Roe is prepared to talk
determined  i  # Roe is determined to win
committed  i o:to  # Roe is committed to the plan
== speech adjective
clear  c o:about  # Roe was clear that he would stay
adamant  c o:about  # Roe was adamant that he would stay
`
