/** Decisions made to look easy by what is known now. */
import type { Phrases } from "../language.ts";

const THEN =
  "Leave it out, or tell what could be seen at that time: what was clear only afterwards says nothing about why it happened.";
const EASY =
  "Leave it out: what it took at that time, with what was known and asked for then, is what others learn from.";

const COMPARED =
  "\\b(?:not|n['’]t|no|never|more|less|most|least|as|so|too|un|any|anything|nothing|always|how|if|very|made|make|makes|making|become|became|becoming|need to be|to be|should be|be|quite|to) (?:(?:so|very|that|immediately|as|entirely|all|the|a|an|quite|always|any|made|be|being|it|this|things|been|become) ){0,3}$";

export const hindsight: readonly Phrases[] = [
  {
    on: "hindsight anybody everybody even. child rocket crystal textbook one-minute obvious course evident self-evident needless saying common no-brainer brainer glaring blatant impossible hard difficult unmistakabl asking staring easy natural right correct best sensible trivial everyone anyone plain surprise nose see knows dead simple as. any. can. know first-year. told tell noticed laughed",
    phrases: [
      { say: "obviously(?! visible)", unlessBehind: COMPARED, instead: THEN },
      {
        say: "(?:(?:is|was|were|are|seems|should have been|it['’]s) (?:(?:pretty|rather|quite|very|painfully|already|so|also|now|all too|completely|blindingly|then|immediately|really|fairly|glaringly|absolutely|perfectly|totally) ){0,2}obvious|(?:in retrospect|in hindsight|with hindsight),? (?:[\\w'’-]+ ){0,6}obvious|obvious (?:in (?:hindsight|retrospect)|mistakes?|errors?|signs?|flaws?|choice|bug|fix|risk|problem|oversight|warning signs?|step|thing to do|answer|solution|cause|fault|danger)|(?:rather |pretty |an |the |this |an? rather |several |many |some |most )obvious (?:[\\w-]+ ){0,2}[a-z]+)",
        unlessBehind: COMPARED,
        unless:
          "\\b(?:not|n['’]t|never|no|nothing|without any|isn['’]t|less|hardly|far from) (?:[\\w'’-]+ ){0,4}obvious|\\b(?:should|must|will|may|might|can) be obvious\\b|\\bobvious (?:to|that it) (?:users?|customers?)\\b",
        instead: THEN,
      },
      { say: "of course", unlessBehind: "\\b(?:matter|part|as a matter) $", instead: THEN },
      {
        say: "(?:needless to say|hindsight is|plain as day|(?:everyone|everybody|anyone|anybody) should (?:have )?known?(?: better)?|(?:it |that )?goes without saying|(?:as )?(?:anyone|everyone|everybody) (?:could|can|would) (?:have )?(?:see|seen|know|known|tell|told|noticed)|(?:everyone|everybody) knows|self-evident(?:ly)?|evidently|plain to see|plainly (?:visible|wrong|showed|shows)|a no-brainer|no-brainer|common sense|glaring(?:ly)?|blatant(?:ly)?|(?:impossible|hard|difficult) to (?:miss|overlook)|unmistakabl[ey]|for all to see|(?:there )?for (?:everyone|everybody|anyone) to (?:see|read)|(?:anyone|anybody|everyone|everybody) (?:can|could|would) (?:\\w+ )?(?:see|predict|guess|tell|notice|spot|look up|have (?:seen|told|guessed|noticed|predicted|known))|even an? (?:\\w+ )?(?:beginner|child|junior|layman|novice|intern|freshman|first-year) \\w+|(?:a child|any layman|any beginner|any junior|a first-year|any \\w+) (?:could|can|would) (?:see|have seen|have told|have noticed|tell|notice|have laughed|know|have known)|(?:no|not|hardly) rocket science|crystal ball|textbook (?:case|example|mistake|error)|as (?:easy|simple) as (?:that|it gets|this)|dead simple|one-minute (?:job|fix)|as (?:any|every|all) (?:\\w+ )?\\w+ (?:knows?|will tell)|asking for (?:trouble|it)|staring (?:us|me|them|him|her|everyone|everybody) in the face|under our (?:very )?noses?|(?:(?:it is|it was|it['’]s) )?easy to see (?:that|how|why|now|in|what)|(?<=^\\W{0,4})naturally(?=,| the| it| this| that| nobody)|(?:right|correct|best|sensible) (?:call|decision|choice|move|thing)(?: [\\w'’-]+){0,5} (?:was|is|were) (?:clear|obvious|plain)|no surprise that)",
        unlessBehind: "\\b(?:not|n['’]t|never|no) (?:\\w+ )?$",
        instead: THEN,
      },
      {
        say: "(?:trivially|trivial to (?:avoid|prevent|see|notice|spot|catch|find|detect|check|test|fix|foresee|predict))",
        unlessBehind: "\\b(?:not|n['’]t|never|no) (?:\\w+ )?$",
        instead: EASY,
      },
    ],
  },
  {
    on: "clear plain",
    phrases: [
      {
        say: "clearly(?! (?:documented|defined|labell?ed|communicated|stated|marked|named|explained|separated?|described?|written|specified|visible|distinguish\\w*|structured|identified|identif\\w+|delineated|expressed|articulated?|displayed|logged|presented|established|understood|communicate|define|document|state|mark|label|name|explain|specify|write|outlined|laid|linked|readable|listed|noted|flagged|indicated (?:in|on|by)|which|who|what|how|when|where|whether|why|assigned|owned|scoped|worded|show (?:users?|who|which|what|when)))",
        unlessBehind:
          "(?:[a-z]ed|written|known|shown|seen) $|\\b(?:not|n['’]t|never|more|less|most|as|so|too|to|very|must|should|could|can|will|would|help|helps|cannot|see|seen) (?:be |been |see |always )?$",
        instead: THEN,
      },
      {
        say: "it (?:was|is|should have been) (?:(?:pretty|quite|very|already|perfectly|immediately|so|all too|abundantly|crystal) ){0,2}clear (?:from the (?:start|beginning|outset|first)|all along|in (?:hindsight|retrospect)|that (?:this|it|the (?:change|decision|approach|plan|migration|release)) (?:would|was going to|could|should))",
        unlessBehind: "\\b(?:not|n['’]t|never|once) (?:\\w+ ){0,2}$",
        unless: "\\b(?:not|n['’]t|became|becomes|become) (?:\\w+ )?clear\\b",
        instead: THEN,
      },
      {
        say: "(?:clear|plain) (?:(?:\\w+ )?(?:mistake|warning signs?|oversight|error in judge?ment|directive|violation))",
        unlessBehind: COMPARED,
        instead: THEN,
      },
    ],
  },
  {
    phrases: [
      {
        on: "just simply only merely",
        say: "(?:(?:just|simply|only|merely) (?:(?:had|needed) to|required)|(?:had|needed) (?:just|simply|only|merely) to|(?:had|needed) to (?:just|simply|only|merely)|just to not)",
        unlessBehind: "\\b(?:not|n['’]t|users?|customers?|still) $",
        instead: EASY,
      },
      {
        on: "just simply only merely easily",
        say: "(?:could|should|would|might) (?:\\w+ )?(?:have (?:simply|just|merely|easily)|(?:simply|just|merely|easily) have)(?: been)? [a-z]+",
        unlessBehind: "\\b(?:not|nobody) $",
        unless:
          "\\bcould (?:not |just as )?easily (?:have been worse|happen again)|\\bcould just as",
        unlessBefore: "(?! )$",
        instead: EASY,
        behind: "^(?:.{0,300})$",
      },
      {
        on: "simply just merely",
        say: "(?:simply|just|merely) (?:did not|didn['’]t|forgot|failed to|never|ignored|missed|neglected|overlooked|had not|hadn['’]t|wrong|a matter of (?:checking|reading|running|looking|adding|testing|asking)|not (?:thought|tested|checked|considered|enough|good|acceptable|done))",
        unlessBehind: "\\b(?:not|n['’]t|it|that|this|which) $",
        instead: EASY,
      },
      {
        on: "simply",
        say: "simply (?:was|were)(?: not|n['’]t)|(?:was|were) simply (?:an? |not |wrong|the|in)",
        unlessBehind: "\\bit $",
        instead: EASY,
      },
      {
        on: "simple easy trivial basic straight quick elementary",
        say: "(?:an? |just an? |only an? |two |few |very )?(?:very |really |rather |pretty |quite )?(?:simple|easy|trivial|basic|straightforward|straight-forward|quick|elementary) (?:(?:configuration|code|test|coding|config|sanity|manual|one-line) )?(?:check|test|look|glance|mistake|error|fix|review|search|question|configuration (?:problem|issue|mistake|error)|config (?:problem|issue)|bug|typo|problem|setting|step|change) (?:(?:[\\w'’-]+ ){0,4}would have|(?:in staging |before \\w+ )?(?:would have|could have|was all))",
        instead: EASY,
      },
      {
        on: "simpl trivial silly easy basic embarrassingly",
        say: "(?:cause|problem|issue|fault|bug|answer|reason|explanation|culprit|vector|hole|way in)(?: of [\\w ]{1,40})? (?:was|is|were|turned out to be|had been) (?:as (?=simple as)|(?:just|only|simply|merely|in fact|actually|really|nothing more than|rather|quite|very|pretty) ){0,2}(?:a |an )?(?:(?:just|very|rather|pretty|quite) )?(?:simple|trivial|silly|easy|basic|embarrassingly)",
        unlessBehind: "\\b(?:not|n['’]t|once) (?:\\w+ )?$",
        unlessBefore: " (?:to )?(?:reproduce|once)\\b",
        instead: EASY,
      },
      {
        on: "easily easy",
        say: "(?:easily|easy to) (?:avoid|avoided|prevent|prevented|see|notice|spot|catch|caught|foresee|foreseen|predict|avoidable|preventable|predictable|detect)|easily (?:have )?(?:been )?(?:avoided|prevented|caught|noticed|spotted|foreseen|detected|seen|avoidable|preventable|predicted)",
        unlessBehind:
          "\\b(?:not|n['’]t|to|can|will|would|more|less|be|can be|make it|it is|it['’]s) (?:be )?$",
        instead: EASY,
      },
      {
        on: "would. all.",
        say: "(?:all (?:that )?(?:it (?:would have taken|took)|was needed|that was needed|would have taken)|all (?:they|he|she|we|one|anyone) (?:had to do|needed to do|would have had to do|needed was)|(?:one|a|a single|a quick|a brief|a second) (?:look|glance|question|click|check|test|phone call|message) (?:[\\w'’-]+ ){0,6}would have|it would have (?:been|taken) (?:\\w+ )?(?:easy|trivial|simple|straightforward|only|just|seconds|no time)|would have taken (?:only |just )?(?:\\w+ )?(?:seconds|minutes|moments?))",
        unlessBehind: "\\b(?:not|n['’]t) $",
        instead: EASY,
      },
      {
        on: "simple easy",
        say: "(?:simple|easy) (?:problems?|mistakes?|errors?|oversights?)",
        unlessBehind:
          "\\b(?:not|no|n['’]t|for|more|fix|catch|other|handle|solve|seemingly) (?:(?:an?|the|many|such|one) )?$",
        instead: EASY,
      },
    ],
  },
  {
    on: "hindsight retrospect looking inadvisable",
    phrases: [
      {
        say: "(?:in (?:hindsight|retrospect)|with (?:the benefit of )?hindsight|looking back),? (?:[\\w'’,-]+ ){0,12}(?:should|could|would|ought|warning signs?|all there|easy to see|mistake|wrong|obvious|clear|predictable|inevitable|foolish|bad|naive|unwise|inadvisable)",
        instead: THEN,
      },
      { say: "(?:(?:probably|clearly|obviously|surely) )?inadvisable", instead: THEN },
    ],
  },
  {
    on: "predictab inevitab foreseeab bound matter doomed waiting unsurprisingly inexplicabl apparent evident self-evident",
    phrases: [
      {
        say: "(?:(?:was|were|is) (?:(?:entirely|completely|totally|perfectly|always|only|just|all) ){0,2}(?:predictable|inevitable|foreseeable|bound to (?:happen|fail|break|go wrong)|a matter of time|doomed to fail)|waiting to happen|(?<=^\\W{0,4}|, )(?:predictably|inevitably|unsurprisingly|inexplicably)|should have been (?:apparent|evident|self-evident))",
        unlessBehind: "\\b(?:not|n['’]t|never|no) (?:\\w+ )?$",
        instead: THEN,
      },
    ],
  },
];
