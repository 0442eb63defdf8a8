/** What did not happen, told as if it were a cause. */
import type { Phrases, SubjectKind } from "../language.ts";

const PEOPLE: readonly SubjectKind[] = ["person", "I", "we", "they", "team", "nobody", "process"];

const DONE =
  'Tell what was done, and why it made sense then: "…, because …". What would be better next time is an action.';
const SEEN =
  'Tell what there was to see, and to whom: "nothing showed {rest}", "the first sign was …".';
const LACK =
  'Tell what the way of working did not have: "no step asks …", "nothing ran …". What to change is an action.';

/** Under detection, templates ask what would have shown it earlier. */
const ASKED_FOR = ["detection"];
/** What is not done is told there as a state of things. */
const AS_STATE = ["detection", "summary"];
const IF =
  "\\b(?:if|whether|so that|to ensure|ensures?|means|in case|until|unless) (?:[\\w'’-]+ ){0,6}$";

export const counterfactual: readonly Phrases[] = [
  {
    on: "should. shouldn ought",
    phrases: [
      {
        say: "(?:should(?:n['’]t)?|ought to)(?:['’]ve| of| (?:(?:\\w+ly|also|never|not|at least|still|first|just|all|both|instead|perhaps|maybe|then|really|have) ){0,3}have) (?:(?:\\w+ly|also|at least|first|never|not) ){0,2}(?!been\\b|worked\\b|succeeded\\b|resulted\\b|returned\\b|contained\\b|read\\b|pointed\\b|matched\\b|inherited\\b|received\\b|existed\\b|reached\\b|arrived\\b|happened\\b|looked like\\b|known better\\b)(?:{participle}|set up)",
        unlessBehind: `${IF}|\\b(?:than|as) (?:\\w+ ){1,2}$`,
        instead: DONE,
      },
      {
        say: "(?:should(?:n['’]t)?|ought to)(?:['’]ve| (?:(?:\\w+ly|also|never|not|at least|still|first|just|all|perhaps|maybe|then|really) ){0,2}have) been (?:(?:\\w+ly|more|much|far|also|better) ){0,2}(?:(?!set\\b|called\\b|given\\b|allowed\\b|named\\b|needed\\b|used for\\b|required\\b|expected\\b|included\\b|returned\\b|supported\\b)(?:{participle}|set up|undone)|[a-z]+ing|clear|clearer|aware|faster|quicker|more|better|earlier|sooner|stricter|careful|cautious|part of|obvious|unnecessary|a (?:test|check|review|step|process|warning|canary|runbook|second)|an (?:alert|alarm|approval|owner))",
        unlessBehind: `${IF}|\\b(?:than|as|what|which) (?:\\w+ ){1,2}$`,
        unless:
          "\\bshould have been (?:\\w+ )?automatically\\b|\\b(?:that|which|who) should have been [a-z]+ing\\b|\\bshould never have been (?:able|allowed|accessible|public|reachable)\\b",
        instead: DONE,
      },
    ],
  },
  {
    on: "could. might. may. would. wouldn couldn d.",
    phrases: [
      {
        say: "(?:could)(?:['’]ve| (?:(?:\\w+ly|also|all|both|at least|perhaps|well|easily) ){0,2}have) (?:(?:\\w+ly|also|perhaps|at least) ){0,2}(?:been )?(?:(?:\\w+ly|much|far|more|even) ){0,2}(?:avoided|prevented|caught|detected|noticed|spotted|discovered|found|stopped|mitigated|reduced|shortened|limited|minimi[sz]ed|averted|handled|handled better|done|handled|improved|better|clearer|more (?:clear|careful|open|thorough|proactive)|had more|faster|quicker|earlier|sooner|smoother|clearer|saved|foreseen|anticipated|predicted|helped|alerted|warned|tested|checked|reviewed|verified|communicated|rolled back|reverted|acted|responded|reacted|escalated|identified|resolved|fixed|contained|told|asked|known|seen|used|added|chosen|informed|updated|set up|planned|recogni[sz]ed|reali[sz]ed|considered|flagged|blocked|rejected|monitored|investigated|started|gone|taken|made|happened faster|happened sooner|made clear|signal)",
        unlessBehind:
          "\\b(?:attackers?|who|that|(?:whilst|although|though|while) (?:we|I|they|it)|anyone|nothing else|no one|hackers?|not|actor|data|secret|credentials) (?:\\w+ )?$",
        unlessBefore:
          " (?:been )?(?:\\w+ )?(?:worse|up to|to be|(?:against|by) (?:an? |the )?(?:attackers?|anyone|malicious|third|hackers?)|given (?:more )?time|advantage|the (?:attacker|secret|credential|token|data)|all (?:the )?data|out of hand|to (?:access|steal|exploit|read|gain))\\b",
        unless: "\\bcould have (?:been )?(?:\\w+ )?worse\\b|\\bluckily\\b",
        instead: DONE,
      },
      {
        say: "(?:might|may)(?:['’]ve| (?:\\w+ly |also |well )*have) (?:been )?(?:avoided|prevented|caught|detected|noticed|spotted|averted|reduced|shortened|helped|foreseen|anticipated|mitigated|alerted|warned|better)",
        unlessBefore: " by (?:an? |the )?attackers?\\b",
        instead: DONE,
      },
      {
        say: "(?<!\\b(?:whilst|while|although|though) )(?:we|I|they|he|she|team|operators?|engineers?) could(?: (?:also|easily|simply|instead))? have (?!caused|led|lost|been|had|affected|damaged|exposed){participle}",
        unless: "\\b(?:luckily|worse)\\b",
        instead: DONE,
      },
      {
        say: "(?:would(?:['’]ve)?|(?:we|I|they|he|she|it)['’]d) (?:(?:\\w+ly|also|have|then|both|likely|never|at least|still|all) ){0,3}(?:caught|prevented|avoided|detected|noticed|averted|flagged|spotted|revealed|surfaced|alerted|warned|helped|saved|blocked|rejected|mitigated|reduced|shortened|limited|exposed (?:this|the (?:bug|problem|issue|fault|error))|identified|found|shown|spared|flushed|headed off|changed (?:this|that|the outcome)|told|paged|woken|seen|known|signal+ed|picked up|made it (?:clear|obvious|easy|easier|possible)|enabled|allowed (?:us|the team|faster|a faster|earlier)|sufficed)",
        unlessBehind: "\\b(?:nothing|not|what|which one) $",
        unlessBefore: " (?:nothing|none)\\b",
        unless:
          "\\bwould (?:\\w+ )?(?:not|n['’]t) (?:\\w+ )?have|\\bwouldn['’]t have (?:caught|prevented|helped|detected|noticed|avoided)",
        elsewhere: ASKED_FOR,
        instead: DONE,
      },
      {
        say: "(?:would['’]ve|(?:would|(?:we|I|they|he|she|it)['’]d) (?:(?:\\w+ly|also|likely|never|at least|still|all|then) ){0,2}have) (?:\\w+ly )?been (?:(?:\\w+ly|much|far|more|also|even|so) ){0,2}(?:avoided|prevented|caught|detected|noticed|stopped|averted|flagged|spotted|better|faster|quicker|sooner|earlier|useful|helpful|preventable|avoidable|enough|safer|reduced|shorter|shortened|smaller|limited|mitigated|minimi[sz]ed|wiser|sufficient|easier|good to|nice to|apparent|discovered|found|identified|known|resolved|contained|clear|obvious|unnecessary|seen)",
        unlessBehind: "\\b(?:not|nothing) $",
        unless:
          "\\bwould (?:\\w+ )?not (?:\\w+ )?have\\b|\\bwould have been (?:better|good) for (?:users|customers)\\b",
        elsewhere: ASKED_FOR,
        instead: DONE,
      },
      {
        say: "(?:would never|never would|would not|wouldn['’]t) have (?:happened|occurred|failed|broken|gone wrong|gone down|been (?:affected|necessary|needed|deployed|released|merged|exposed|an (?:issue|incident|outage))|crashed|caused|shipped|reached|spread|escalated|lasted|taken)",
        behind: "\\b(?:if|had|with(?:out)?|were it not|but for)\\b.{0,200}$|^.{0,200}$",
        unlessBehind: "\\b(?:luckily|even with|even if) .{0,120}$",
        unlessBefore: " (?:protected|detected)\\b",
        instead: DONE,
      },
      {
        say: "(?:had (?:we(?! not)|the|this|that|it|he|she|they|anyone|someone|there|our|I|an?|any|anybody|nobody|somebody|these|those|monitoring|alerts?|tests?|their|its) (?:[\\w'’,-]+ ){0,14}(?:(?:would|could|might) (?:\\w+ )?(?:have|not)|['’]d have)|(?<=^\\W{0,9})were (?:the|it|we|they|there|this|our) (?:[\\w'’,-]+ ){1,12}would have)",
        unlessBehind: "[\\w'’-] $",
        unless: "\\bluckily\\b",
        instead: DONE,
      },
      {
        say: "(?:would|could|might) (?:\\w+ ){0,2}(?:have )?(?:\\w+ ){0,4}(?:had|if) (?:we|the|this|that|it|he|she|they|anyone|someone|somebody|there|our|I) (?:\\w+ ){0,2}(?:been|not|{heeded}|known|had|followed|used|set|done|added|looked|paid|run|kept)",
        unless: "\\b(?:luckily|worse)\\b",
        instead: DONE,
      },
    ],
  },
  {
    on: "happened",
    phrases: [{ say: "what should have happened", instead: DONE }],
  },
  {
    on: "only wish regret",
    phrases: [
      {
        say: "if only (?:[\\w'’-]+ ){1,8}(?:had|could|would|were|knew|was)",
        unlessBehind: "\\b(?:as|even|but|only) $",
        instead: DONE,
      },
      { say: "(?:we|I) (?:wish|regret)", instead: DONE },
    ],
  },
  {
    on: "had.",
    phrases: [
      {
        say: "if (?:we|the|this|that|it|he|she|they|anyone|someone|somebody|there|our|I|an?|any|these|those) (?:[\\w'’-]+ ){0,4}had (?:[\\w'’-]+ ){0,10}(?:would|could|might|may)",
        unless: "\\b(?:luckily|worse|attackers?)\\b",
        instead: DONE,
      },
    ],
  },
  {
    on: "left. late. kept. keep ignor fail neglect forgo omit overlook miss skipp dismiss round around",
    phrases: [
      {
        say: "(?:failed|fails|failing|had failed) to (?:\\w+ly )?{heed}",
        by: [...PEOPLE, "either", "none"],
        unlessBehind: IF,
        instead: SEEN,
      },
      {
        say: "(?:failed|fails|had failed) to (?:\\w+ly )?{mind}",
        by: ["unknown"],
        unlessBehind: IF,
        instead: SEEN,
      },
      {
        say: "(?:failed|had failed) to",
        by: ["person", "I", "we", "team", "nobody"],
        unlessBefore:
          " (?:log[- ]?in|connect|reproduce|access|load|sign in|reach|open|find|fix|resolve|restore|build|start|solve|get|push|pull|download|mitigate|recover|stop)\\b",
        instead: SEEN,
      },
      {
        say: "(?:failed|failure) (?:to|of (?:the )?(?:team|process|review|us) to) {heed}",
        by: ["none"],
        instead: SEEN,
      },
      {
        say: "(?:our|their|his|her|my|\\w+['’]s|s['’]) (?:\\w+ )?failure to|(?:a|the|this) failure to (?:\\w+ly )?(?:{heed}|monitor|update|validate|check|renew|set|add|run)",
        instead: SEEN,
      },
      {
        say: "(?:failure in|failures? of) (?:communication|coordination|planning|oversight|process)",
        instead: LACK,
      },
      {
        say: "(?:neglected|neglects) to",
        by: ["person", "either"],
        unlessBehind: IF,
        instead: LACK,
      },
      {
        say: "(?:is|was|were|are|been) (?:\\w+ly )?(?:missed|overlooked|ignored) by (?:the |our |an? )?(?:\\w+ )?(?:team|{roles}|us|everyone|everybody|me)|left (?:unfinished|undone|incomplete|unaddressed|unresolved|unfixed|untouched|unpatched|half-done|half-finished|unmerged|unreviewed|untested|unattended|unread|unanswered)|(?:never|did not|didn['’]t) g[eo]t (?:a)?round to|(?:kept|keep) (?:putting (?:it |this )?off|postponing|deferring|delaying)",
        unlessBehind: IF,
        instead: LACK,
      },
      {
        say: "(?:forgot|neglected|omitted|had forgotten|forgotten to)(?: to| about| that)?",
        by: ["I", "we", "team", "nobody", "process", "none"],
        unlessBehind: `${IF}|\\b(?:was|were) (?:\\w+ly )?$`,
        instead: LACK,
      },
      {
        say: "(?:was|were|been|got|gets) (?:\\w+ly |simply |just |somehow |then )?(?:forgotten|neglected|overlooked|omitted|missed|skipped)",
        unlessBehind: IF,
        unlessBefore:
          " (?:by (?:the )?(?:tests?|script|job|code|parser|scheduler|filter|client)|from the (?:output|response))\\b",
        unless:
          "\\b(?:deadline|requests?|packets?|frames?|heartbeats?|updates?|events?|messages?|rows?|records?|logs?|notifications?|emails?|builds?|jobs?|tests?|steps? (?:is|are)) (?:was|were|been) (?:\\w+ly )?(?:missed|skipped|omitted|dismissed)",
        instead: SEEN,
      },
    ],
  },
  {
    phrases: [
      {
        on: "miss overlook lost. gloss blind attention thought",
        say: "(?:missed|overlooked|lost sight of|lost track of|glossed over|turned a blind eye|paid (?:too )?(?:little|no) attention|did not pay (?:enough )?attention|gave (?:too )?little thought)",
        by: [...PEOPLE, "either"],
        unlessBehind: `${IF}|\\b(?:was|were|been|is|are|be|being|got) (?:\\w+ly )?$|[\\w-] $(?<!\\b(?:we|I|team|nobody|one|us|they|he|she|who|and|but|initially|also|then|completely|simply|clearly|have|has|had|review|reviewers?|engineers?|developers?|operators?|members?|\\w+ly) $)`,
        unlessBefore:
          " (?:(?:\\w+ ){0,2}(?:deadlines?|targets?|goals?|windows?|milestones?|cut-?offs?|launch|release dates?)|alerts? (?:rate)|requests?|events?|emails?|calls?|payments?|sla|slas|slos?|appointments?|deliver\\w+|meetings?)\\b",
        instead: SEEN,
      },
      {
        on: "miss overlook",
        say: "(?:missed|overlooked) (?:the|a|an|that|to|some|this|our|how|several|signs?|warning)",
        by: ["none"],
        unlessBehind: "[\\w'’-] $",
        unlessBefore: " (?:\\w+ ){0,2}(?:deadlines?|targets?|goals?|windows?|milestones?)\\b",
        instead: SEEN,
      },
      {
        on: "miss overlook",
        say: "(?:missed|overlooked)",
        by: ["we", "I", "nobody", "person", "team", "process"],
        unlessBehind: IF,
        unlessBefore:
          " (?:(?:the|our|a|their|its) )?(?:\\w+ ){0,2}(?:deadlines?|targets?|goals?|windows?|milestones?|cut-?offs?|sla|slas|slos?|appointments?|deliver\\w+|meetings?)\\b",
        instead: SEEN,
      },
      {
        on: "unnoticed undetected unseen unobserved unaddress unread unreport unanswer unheeded uncheck untest unquestion unreview unfix",
        say: "(?:went|gone|goes|going|go|remained|remains|stayed|stay) (?:\\w+ly |almost |entirely )?(?:unnoticed|undetected|unseen|unobserved|unaddressed|unread|unreported|unanswered|unheeded|unchecked|untested|unquestioned|unreviewed|unfixed)",
        unlessBehind: "\\b(?:would|could|can|may|might|will|to) (?:have )?$",
        unlessBefore:
          " (?:because|due to|since|as (?:the|it|there)|for (?:\\d|about|around|over|more|almost|nearly|an?|several|some|two|three|many|most|roughly))",
        unless: "\\battackers?\\b",
        instead: SEEN,
      },
      {
        on: "fell fall slip",
        say: "(?:fell|fall|falls|fallen|slip|slips|slipped|slipping) (?:\\w+ )?(?:through|between|past)(?: the cracks| our| code| review| the review| testing| qa)?",
        unlessBehind: "\\b(?:would|could|can|may|might|will|to) (?:have )?$",
        unlessBefore: " (?:\\d|to\\b|x{2})",
        instead: SEEN,
      },
      {
        on: "escap evad",
        say: "(?:escaped|evaded|escaping) (?:our |the |everyone['’]s |code |any )?(?:notice|attention|review|detection|testing|qa)",
        instead: SEEN,
      },
      {
        on: "one. nobody no-one none engineer reviewer",
        say: "(?:nobody|no[- ]one|none of (?:us|the (?:team|reviewers|engineers)|our (?:team|reviewers|engineers))|not one of us|no engineer|no reviewer) (?:(?:had|ever|really|actually|else|on the team|in the team|in the room|at the time|was(?= (?:aware|watching|monitoring|looking|paying))) ){0,3}(?:{heeded}|wrote|ran|opened|counted|questioned|aware|looked|looking|saw|thought|was aware|asked|owned|watching|acted|responded|checked|monitoring|paying|picked up|took (?:it|over|ownership))",
        unlessBehind: "\\bso $|\\bbecause (?:\\w+ ){3,12}so $",
        unless:
          "\\b(?:because|since|as) (?:there|both|the|it|no|all)\\b|\\b(?:on call|harmed|hurt)\\b|\\b(?:available|awake)\\b|, so (?:nobody|no one)\\b",
        instead: SEEN,
      },
      {
        on: "noticed seen spotted recogni caught picked acted followed",
        say: "(?:was|were) (?:not|never) (?:immediately |initially |ever |then |even )?(?:noticed|seen|spotted|recogni[sz]ed|caught|picked up|acted (?:up)?on|followed up)|(?:wasn['’]t|weren['’]t) (?:immediately |initially |ever )?(?:noticed|seen|spotted|recogni[sz]ed|caught|picked up|acted (?:up)?on|followed up)",
        unlessBehind: IF,
        unlessBefore:
          " (?:by (?:\\S+ ){0,4}(?:exporter|agent|collector|tests?|suites?|ci|linter|monitoring|alerts?|alerting|checks?|pipeline|canary|scanners?|static analysis|presubmit|compiler|type checker|health checks?|healthchecks?|validation|probes?|tooling|staging|dashboards?)|(?:in|during) (?:\\S+ ){0,2}(?:presubmit|ci|staging|tests?|testing|development|builds?))\\b",
        unless: "\\b(?:because|since|as) (?:there|both|the|it|no|all|our)\\b|, so (?:the|it)\\b",
        instead: SEEN,
      },
      {
        on: "late. slow enough",
        say: "(?:(?:noticed|reali[sz]ed|recogni[sz]ed|detected|acted|responded|escalated|reacted|found|communicated|informed|notified|started|involved|moved) (?:\\w+ )?(?:much |far |way )?too (?:late|slowly|slow)|(?:too |very |so |rather )?(?:slow|late) (?:to|in) (?:reali[sz]|recogni[sz]|notic|react|respond|escalat|communicat|detect|updat|act|identify|declar|engag|inform|publish|post|acknowledg|answer|accept|admit|grasp|call|involve|revert|decide|adopt)\\w*|not (?:quickly|fast|soon|early) enough|(?:quickly|fast|soon|early|closely|carefully|thoroughly|well|clearly|often|loudly|widely) enough)",
        behind: "\\b(?:not|n['’]t|never|nor|too|slow|late)\\b(?: [\\w'’-]+){0,14} $|^.{0,400}$",
        unlessBehind:
          "\\b(?:system|scale[ds]?|grow|grew|warm|start(?:ed)?|server|drain(?:ed)?|keep up|allocate new nodes|process) (?:\\w+ ){0,3}$",
        unless: "^(?:(?!\\b(?:not|n['’]t|never|nor|too late|too slow\\w*|slow)\\b).)*$",
        instead: SEEN,
      },
      {
        on: "oversight",
        say: "(?:oversight (?:on our (?:part|side)|of ours|by us)|our (?:\\w+ )?oversight)",
        unlessBehind:
          "\\b(?:with|under|human|more|regulatory|management|lack of|provide|provides) $",
        instead: SEEN,
      },
    ],
  },
  {
    phrases: [
      {
        on: "not. never didn hadn haven",
        say: "(?:did not|didn['’]t|never|had not|hadn['’]t|have not|haven['’]t) (?:(?:\\w+ly|even|also|ever|have|yet|always|well|first|all|take|give|put|properly) ){0,3}{heed}",
        by: ["we", "I", "nobody", "person", "team", "process"],
        unlessBehind: `${IF}|\\b(?:why|what|how|where|which|so) (?:\\w+ ){0,2}$`,
        unlessBefore:
          " (?:any (?:impact|problem|issue|error|change in)|why|how (?:the|this|it))\\b",
        unless:
          "\\b(?:because|since) (?:there (?:was|were|is) no|no|it (?:looked|was)|the|both)\\b|\\b(?:do not|don['’]t) (?:know|understand|yet)\\b",
        instead: LACK,
      },
      {
        on: "not. never didn hadn haven",
        say: "(?:did not|didn['’]t|never|had not|hadn['’]t|have not|haven['’]t) (?:(?:\\w+ly|even|also|ever|yet|always|well|first|all|quite|bother to|manage to|think to) ){0,2}(?:catch|caught|check|checked|validate|validated|run|ran|add|added|update|updated|set|finish|finished|complete|completed|create|created|act|acted|monitor|monitored|execute|executed|pull|make|made|take|taken|took|give|gave|given|put|alert|post|posted|ask|asked|align|apply|applied|rotate|rotated|remove|removed|clean|cleaned|enforce|enforced|include|included|keep|kept|roll|rolled|start|started|respond|responded|react|reacted|scroll|try|tried|stop to|see|happen|happened|occur|occurred|take place|taken place|begin|begun|think to|{heeded})",
        by: ["we", "I", "nobody", "team", "person", "process"],
        unlessBehind: `${IF}|\\b(?:why|what|how|where|which|so) (?:\\w+ ){0,2}$`,
        unlessBefore:
          " (?:any (?:impact|problem|issue|error|sign)|why|how (?:the|this|it)|(?:it )?as an? )\\b",
        unless: "\\b(?:because|since) (?:there (?:was|were|is) no|no|it (?:looked|was)|both)\\b",
        instead: LACK,
      },
      {
        on: "not. never didn hadn haven",
        say: "(?:(?:did not|didn['’]t) (?:(?:\\w+ly|even|ever|first) ){0,2}(?:{mind}|verify|review|research|validate|check|test|run|add|align|use|set|monitor|follow|read|document|notice|catch)|(?:never|not|had not|hadn['’]t|have not) (?:(?:\\w+ly|even|ever|first) ){0,2}(?:{heeded}|checking|testing|validating|reviewing|running|documenting|communicating|verifying|considering|reading|using|asking|having (?:tested|checked|reviewed|run|verified)))",
        by: ["none"],
        unlessBehind: "[\\w'’)-] $",
        unlessBefore: " (?:any (?:impact|problem|issue|error)|why)\\b",
        instead: LACK,
      },
      {
        on: "long.",
        say: "(?:(?:took|taking|takes) (?:us|them|me|the team|everyone|our \\w+)|waited|waiting|hesitated) (?:far |way |much )?too long",
        unlessBehind: `${IF}|\\b(?:if|query|queries|requests?|job|jobs|build|builds|which|that) $`,
        unlessBefore: " (?:for (?:the|a|users)|and (?:timed|the)|,? (?:so|causing))",
        unless: "\\b(?:query|queries|requests?|timed out|timeouts?)\\b",
        instead: SEEN,
      },
      {
        on: "not. never",
        say: "(?:was|were|been|had) (?:never|not) {how}(?:been )?{heeded}",
        unlessBehind: `${IF}|\\b(?:which|that|who|what) (?:\\w+ )?$|\\b(?:data|user|users|customers?|(?<!pull )(?<!merge )requests?|traffic) $`,
        unlessBefore:
          " automatically\\b|,? (?:(?:because|since|as)\\b|until\\b|yet\\b|[^.;]{0,60}\\bdue to\\b|(?:in|during) (?:\\S+ ){0,2}(?:presubmit|ci|staging|tests?|testing|development|builds?)\\b|by (?:\\S+ ){0,4}(?:exporter|agent|collector|tests?|suites?|ci|linter|monitoring|alerts?|alerting|checks?|pipeline|canary|scanners?|analysis|presubmit|compiler|checker|validation|probes?|script|job|system|server|client|controller|cluster|scheduler|loader|parser|cache|browser|kernel|library|code))\\b",
        instead: LACK,
      },
      {
        on: "wasn weren hadn haven hasn not. never",
        say: "(?:wasn['’]t|weren['’]t|hadn['’]t been|haven['’]t been|hasn['’]t been|hadn['’]t|has not been|have not been|had not been|has never been|have never been|had never been) {how}{heeded}",
        unlessBehind: `${IF}|\\b(?:which|who|what) (?:\\w+ )?$|\\b(?:data|user|users|customers?|(?<!pull )(?<!merge )requests?|traffic) $`,
        unlessBefore:
          " automatically\\b|,? (?:(?:because|since|as)\\b|until\\b|yet\\b|[^.;]{0,60}\\bdue to\\b|(?:in|during) (?:\\S+ ){0,2}(?:presubmit|ci|staging|tests?|testing|development|builds?)\\b|by (?:\\S+ ){0,4}(?:exporter|agent|collector|tests?|suites?|ci|linter|monitoring|alerts?|alerting|checks?|pipeline|canary|scanners?|analysis|presubmit|compiler|checker|validation|probes?|script|job|system|server|client|controller|cluster|scheduler|loader|parser|cache|browser|kernel|library|code))\\b",
        instead: LACK,
      },
      {
        on: "tested reviewed communicated thought planned documented coordinated qualified validated understood considered",
        say: "(?:(?:was|were|is|are)n['’]t|not|no|insufficiently|inadequately|poorly|incompletely|never) (?:\\w+ly )?(?:tested|reviewed|communicated|thought through|planned|documented|coordinated|qualified|validated|understood|considered)(?: (?:enough|before|in|as|at|with|prior|properly|adequately|sufficiently|thoroughly|for|against))?",
        by: ["process", "none", "unknown"],
        unlessBehind:
          "\\b(?:is|are|could|can|cannot|may|might|would|will|well|yet|it) (?:\\w+ )?$|\\b(?:do|does|if) (?:\\w+ ){0,4}$",
        unlessBefore: " by (?:the )?\\w+ (?:tests?|ci)\\b",
        instead: LACK,
      },
      {
        on: "thorough careful cautious rigorous comprehensive proactive diligent strict monitoring closely vigilant attentive",
        say: "(?:not (?:thorough|careful|cautious|rigorous|comprehensive|proactive|diligent|strict|monitoring (?:\\w+ )?closely|closely monitored|vigilant|attentive)(?: enough)?|(?:was|were|is|are)n['’]t (?:thorough|careful|cautious|rigorous|comprehensive|proactive|diligent|vigilant) enough)",
        unlessBehind: "\\b(?:is|are) $",
        instead: LACK,
      },
      {
        on: "thought consideration attention care. regard follow forethought diligence",
        say: "(?:not enough|too little|no|little|insufficient|without) (?:thought|consideration|attention|care|regard|follow[- ]up|forethought|due diligence)(?: (?:was|were|went|given|paid|had|has|for|to|into|of|on))?",
        unlessBehind: "\\b(?:due to|lack of|with) $",
        instead: LACK,
      },
      {
        on: "informed told notified consulted trained briefed warned alerted involved aware",
        say: "not {how}(?:informed|told|notified|consulted|trained|briefed|warned|alerted|involved|made aware)",
        by: ["person", "outsider", "we", "team", "unknown"],
        unlessBehind: `${IF}|\\b(?:is|are|be|been|was|were) $`,
        instead: LACK,
      },
      {
        on: "realis realiz noticing knowing checking thinking considering unaware",
        say: "(?:not (?:realising|realizing|noticing|knowing|checking|thinking|considering)|unaware) (?:that|it|the|how|what|of|code|\\w+ had)",
        behind: ", (?:\\w+ly )?$",
        instead: SEEN,
      },
      {
        on: "happen occur place done.",
        say: "(?:did not|didn['’]t|had not|hadn['’]t|never) (?:actually |ever )?(?:happen|happened|occur|occurred|take place|taken place|get done|gotten done)",
        by: ["process", "unknown"],
        unlessBehind: IF,
        unlessBefore: " (?:again|in|on|for|when|with|before)\\b",
        instead: LACK,
      },
      {
        on: "didn did. never",
        say: "(?:did not|didn['’]t|never (?:once )?) ?(?:\\w+ly |even |ever )?(?!have\\b|had\\b|know\\b|knew\\b|need|want|expect|lose\\b|lost\\b|experience|own\\b|mean|intend|receive|get\\b|got\\b|observe|find\\b|found\\b|like\\b|feel\\b|felt\\b|believe|wait|panic|go\\b|went\\b|come\\b|came\\b|succeed|work|suffer|encounter|store|collect|charge|offer|provide|support|reach|meet\\b|met\\b|hit\\b|manage|result|cause|affect|realize|realise|understand|understood|think|thought|use\\b|used\\b|seem|appear|happen|occur|do\\b|did\\b|be\\b|been\\b|say\\b|said\\b|make sense|communicate (?:\\w+ ){0,3}(?:well|enough))[a-z]+",
        by: ["we", "I", "team"],
        elsewhere: AS_STATE,
        unlessBehind: `${IF}|\\b(?:why|what|how|where|which|so) (?:\\w+ ){0,2}$`,
        unless: "\\b(?:because|since) (?:there|no|it|the|both)\\b",
        instead: LACK,
      },
      {
        on: "nobody one. no-one neither",
        say: "(?:nobody|no[- ]one|neither (?:party|side|team|of us)) (?:had |ever |really |actually )*(?!complain|attempt|report|object|panick|suffer|want|need|expect|used\\b)(?:[a-z]+ed|told|wrote|ran|read|did|took|thought|saw|spoke|spent)",
        elsewhere: AS_STATE,
        unlessBehind: "\\bso $",
        unless: "\\b(?:because|since|as) (?:there|both|the|it|no|all)\\b",
        instead: SEEN,
      },
      {
        on: "no.",
        say: "no (?:[\\w-]+ ){1,9}(?:was|were) (?:performed|done|made|carried out|run|held|conducted|written|taken|planned)",
        elsewhere: ["detection"],
        unlessBefore: " by (?:the )?(?:script|system|job|tool|service)",
        instead: LACK,
      },
      {
        on: "late. radar dust sat. missed let. allowed",
        say: "(?:too late (?:did|that)|(?:(?:was|were|is|are)n['’]t|not|never) on (?:our|anyone['’]s|anybody['’]s|the team['’]s) radar|gathered dust|sat (?:in|on) (?:our|the|my|his|her|their|someone['’]s) (?:[\\w-]+ )?(?:queue|backlog|desk|inbox|board|list|question|ticket|report|issue)|missed opportunity|(?:we|I|team|nobody|they) (?:let|allowed) (?:[\\w'’-]+ ){1,5}(?:to )?(?:expire|slide|lapse|slip|rot|drift|pile up))",
        unlessBehind: IF,
        unlessBefore: " (?:prevent|save|stop) (?:the|it)\\b",
        instead: SEEN,
      },
      {
        on: "without",
        say: "without (?:the|an?|any|that|its|his|her|their) (?:[\\w-]+ ){1,3}(?:having been|being) {heeded}",
        instead: LACK,
      },
      {
        on: "supposed needed",
        say: "(?:was|were) supposed to|needed to (?:[\\w'’-]+ ){1,6}(?:sooner|earlier|faster|more often)",
        by: ["person", "I", "we", "team", "they"],
        unlessBehind: IF,
        instead: DONE,
      },
      {
        on: "nothing",
        say: "nothing (?:further |else |more )?(?:was|had been|has been) done",
        instead: SEEN,
      },
      {
        on: "followed adhered respected observed obeyed enforced",
        say: "(?:was|were) (?:not|never) (?:followed|adhered to|respected|observed|obeyed|enforced)|(?:wasn['’]t|weren['’]t) (?:followed|adhered to|respected|observed)",
        unlessBehind: IF,
        instead: LACK,
      },
    ],
  },
  {
    on: "skipp bypass without only",
    phrases: [
      {
        say: "(?:skipped|skipping|bypassed|bypassing) (?:the |our |a |all |any |some |local |normal |usual |code |this |that |manual |proper )*(?:[\\w-]+ )?(?:tests?|testing|review|reviews|check|checks|checklist|step|steps|process|validation|verification|approval|qa|staging|canary|procedure|protocol|dry run|backup)",
        by: [...PEOPLE, "either", "none", "unknown"],
        unlessBehind: `${IF}|\\b(?:is|are|be|can|to|allows?|allowing|by) (?:\\w+ )?$`,
        instead: LACK,
      },
      {
        say: "{unchecked}",
        behind:
          "(?:\\b(?:we|I|they|he|she|team|{roles}|somebody|someone) (?:[\\w'’./,-]+ ){0,14}|\\b(?:(?:was|were|been|got) (?:\\w+ly )?(?:merged|deployed|released|shipped|pushed|made|rolled out|published|approved|changed|enabled|applied|removed|added|started|run|launched|promoted|upgraded|updated|introduced|switched|executed|performed|done|taken|given)) (?:[\\w'’./-]+ ){0,8}|^(?:[*_ ]*)(?:Push|Deploy|Merg|Releas|Shipp?|Remov|Add|Chang|Updat|Enabl|Us|Mak|Runn|Start|Launch|Upgrad|Attempt|Switch|Introduc|Fix)(?:ed|ing) (?:[\\w'’./-]+ ){0,12})$",
        unlessBehind:
          "\\b(?:can|could|may|might|would|will|to|allows?|lets?|possible) (?:[\\w'’-]+ ){0,8}$",
        instead: LACK,
      },
      {
        say: "without (?:first )?(?:running|having run|executing|trying|rehearsing)",
        behind:
          "(?:\\b(?:we|I|they|he|she|team|{roles}) (?:[\\w'’./-]+ ){0,14}|^(?:[\\w'’/.-]+ ){0,4}(?:Push|push|deploy|merg|releas|ship)\\w* (?:[\\w'’./-]+ ){0,10}|\\b(?:was|were|been) (?:\\w+ ){1,3})$",
        unlessBehind:
          "\\b(?:can|could|may|might|would|will|to|allows?|lets?|possible) (?:[\\w'’-]+ ){0,8}$",
        instead: LACK,
      },
      {
        say: "only (?:started|began|tested|thought of|considered|looked|checked|noticed|reali[sz]ed) (?:[\\w'’-]+ ){0,6}(?:after|once|when|too late)",
        by: ["we", "I", "none", "team", "person"],
        instead: SEEN,
      },
    ],
  },
];
