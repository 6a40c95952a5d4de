import { shortNamesIn } from '../short-names.ts'

/** Given names that English texts cut short. */
export const shortNames = shortNamesIn(`
Joseph: Joe Joey
John: Johnny
William: Bill Billy Will Willie
Robert: Bob Rob Bobby Robbie
Richard: Dick Rick Rich Ricky
Michael: Mike Mick Mickey
Thomas: Tom Tommy
David: Dave
James: Jim Jimmy
Edward: Ed Ted Eddie Ned
Theodore: Ted Teddy
Charles: Charlie Chuck
Anthony: Tony
Daniel: Dan Danny
Benjamin: Ben Benny
Christopher: Chris
Christine: Chris
Stephen: Steve
Steven: Steve
Andrew: Andy
Kenneth: Ken Kenny
Ronald: Ron Ronnie
Donald: Don Donnie
Jeffrey: Jeff
Geoffrey: Geoff
Gregory: Greg
Matthew: Matt
Nicholas: Nick
Patricia: Pat Patty Tricia
Patrick: Pat Paddy
Elizabeth: Liz Lizzie
Katherine: Kate Kathy Katie
Catherine: Cathy Kate Katie
Kathleen: Kathy
Margaret: Maggie Peggy Meg
Susan: Sue Susie
Deborah: Debbie Deb
Barbara: Barb
Jennifer: Jen Jenny
Jessica: Jess
Rebecca: Becky
Samuel: Sam
Samantha: Sam
Timothy: Tim
Raymond: Ray
Lawrence: Larry
Gerald: Gerry Jerry
Albert: Bert
Alexander: Alex
Alexandra: Alex
Frederick: Fred
Harold: Hal
Henry: Hank
Leonard: Len Lenny
Martin: Marty
Peter: Pete
Philip: Phil
Phillip: Phil
Russell: Russ
Stanley: Stan
Walter: Walt
Zachary: Zach
Douglas: Doug
Bernard: Bernie
Arnold: Arnie
Calvin: Cal
Clifford: Cliff
Curtis: Curt
Dennis: Denny
Edwin: Ed
Gilbert: Gil
Howard: Howie
Jacob: Jake
Joshua: Josh
Louis: Lou
Mitchell: Mitch
Nathan: Nate
Nathaniel: Nate
Norman: Norm
Oliver: Ollie
Oscar: Ozzie
Rudolph: Rudy
Sidney: Sid
Terrence: Terry
Victor: Vic
Victoria: Vicky
Theresa: Terry
Pamela: Pam
Cynthia: Cindy
Judith: Judy
`)
