/**
 * Words that two incidents share whatever they are about, beside those that every text has: of asking, leading and
 * waiting, of amounts and orders. In a small archive nothing else tells that they are common.
 */
export const FILLER = (
  "able above according across actual actually add added adding additional ahead allow allowed allows almost alone along " +
  "already although always among amount another anybody anyone anything appear appeared apply around ask asked asking " +
  "asks aside attempt available avoid away bad badly based become becomes began begin behind believe below beside best " +
  "better between beyond big bit both brief bring broke broken brought busy call called came cannot case cases cause " +
  "caused causes certain chance change changed changes check checked checking checks clear close come comes coming common " +
  "complete completely consider continue continued correct could couple course current currently day days decide decided " +
  "detail details different direct document done doubt due early easy effect eight either else end ended enough entire " +
  "especially even event eventually ever every everybody everyone everything exactly example except existing expect " +
  "expected explain fact fail failed failing fails failure far fast feel felt find finding first five fix fixed follow " +
  "followed following form forward found four free full fully further gave general get gets getting give given gives giving " +
  "goes going gone good got great group grow grew half hand hands happen happened happening happens hard held help helped " +
  "high hold hope hour hours however hurt idea immediate immediately impact important incident incidents include included " +
  "increase inside instead issue issues keep kept kind knew know known knows lack large last late later latest lead leads " +
  "learn learned learnt least leave led left less let level likely line list little long longer look looked looking lost " +
  "lot low lucky main many matter may maybe mean means meant meantime might mind minute minutes missing month months " +
  "moved much must name near nearly need needed needs never new next nine none normal note noted nothing notice noticed " +
  "number occur occurred often old once onto open order others outside overall part parts past people per perhaps period " +
  "person place plan point possible post present previous previously prior problem problems process properly put quick " +
  "quickly quite rather reach read ready real realised realized really reason recent recently related remain remained " +
  "report reported rest result resulted return returned right room root ran run running said saw say says second seconds " +
  "see seem seemed seen sent set seven several shared short should show showed shown shows side similar simple simply " +
  "since single six size slow slowly small somebody someone something soon sort spent stage stand start started state " +
  "stay step steps still stop stopped sudden suddenly sure take taken takes taking team teams tell ten thing things think " +
  "third thought three time times together told took top total toward tried try trying turn turned twice two type " +
  "understand understood unexpected unknown unless update updated upon use used uses using usual usually value various via " +
  "wait waited waiting want wanted warning way ways week weeks went whatever whether whole within without word words work " +
  "worked working works worse worst write wrong wrote year years yet zero"
).split(" ");
