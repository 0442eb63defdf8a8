/** A person or a role made the cause, or judged. */
import type { Phrases, SubjectKind } from "../language.ts";

const PERSON: readonly SubjectKind[] = ["person", "I"];
const ANY_PERSON: readonly SubjectKind[] = ["person", "I", "either", "outsider", "they", "team"];
const ROLE: readonly SubjectKind[] = ["person", "I", "either", "they", "team"];

const CHECK =
  "Tell what let it happen and what would have shown it: a check, a default, a warning, a clear page.";
const RIGHT_THEN =
  "Leave the judgement out. Tell what that person saw and knew, and why the act looked right at that moment.";
/** Not of what might happen, or of what people are told. */
const IMAGINED =
  "\\b(?:if|whenever|unless|in case|so that|should|lest|prevents?|avoid|ensures?|may|might|can|could|would|will|(?<!\\b(?:due|owing|thanks|led|according|next|up|down|attributed|back) )to) (?:[\\w'’-]+ ){0,6}$";
/** Of what is told as done, only this makes it imagined. */
const IF = "\\b(?:if|whenever|unless|in case|lest|even if|should) (?:[\\w'’-]+ ){0,8}$";
const DENIED =
  "\\b(?:not|n['’]t|never|no|nobody|nor|neither|rather than|instead of|without|no one['’]s|nobody['’]s|isn['’]t|wasn['’]t) (?:[\\w'’-]+ ){0,3}$";
const UNLESS = `${IMAGINED}|${DENIED}`;

export const blame: readonly Phrases[] = [
  {
    on: "forgo forge neglect",
    phrases: [
      {
        say: "forgets",
        by: ["person"],
        unlessBehind: IF,
        instead: 'Tell what the work has to lean on, such as "nothing reminds anyone {rest}".',
      },
      {
        say: "(?:had|has) forgotten",
        by: ROLE,
        unlessBehind: IF,
        instead: 'Tell what the work had to lean on, such as "nothing reminded anyone {rest}".',
      },
      {
        say: "(?:forgot|must have forgotten|neglected|neglects)",
        by: [...ROLE, "outsider"],
        unlessBehind: IF,
        instead:
          'Tell what the work had to lean on, such as "nothing reminded anyone {rest}", or which check could have stood there.',
      },
      {
        say: "(?:forgot|neglected)(?= (?:to|about)\\b)",
        by: ["unknown", "none"],
        unlessBehind: IF,
        instead:
          'Tell what the work had to lean on, such as "nothing reminded anyone {rest}", or which check could have stood there.',
      },
      {
        say: "(?:forgetting|neglecting)(?= to\\b)",
        by: ["person", "I", "either"],
        unlessBehind: UNLESS,
        instead: 'Tell what the work had to lean on, such as "nothing reminded anyone {rest}".',
      },
    ],
  },
  {
    phrases: [
      {
        on: "misread misunder misinter misjudg mistyp mis-typ mixed mixes muddle mistook miscalc misremem mishandl misspel misdiag mismanag misplace miscomm botch bungl fumbl goof blunder erred overslept dozed fell",
        say: "(?:misreads?|misunderstands?|misjudges|mistypes|mixed up|mixes up|muddled up|misunderstood|misinterpreted|misjudged|mistyped|mis-typed|mistook|miscalculated|misremembered|mishandled|misspelled|misspelt|misdiagnosed|mismanaged|misplaced|miscommunicated|botched|bungled|fumbled|goofed(?: up)?|blundered|erred|overslept|dozed off|fell asleep)",
        by: ANY_PERSON,
        unlessBehind: IF,
        instead:
          "Tell what made that the likely reading: what the screen, the page or the name said, and what it did not.",
      },
      {
        on: "misread misunder misinter misjudg mistyp mistook mixed confus botch bungl misremem",
        say: "(?:misread|misunderstood|misinterpreted|misjudged|mistyped|mistook|mixed up|confused|botched|bungled|misremembered|misreading|misunderstanding)(?! (?:is|was|were|are|about|between|of|that))",
        by: ["none"],
        unlessBehind: "[\\w'’-]+ $",
        instead:
          "Tell what made that the likely reading: what the screen, the page or the name said, and what it did not.",
      },
      {
        on: "misconfig misus misappl",
        say: "(?:misconfigured|misused|misapplied)",
        by: PERSON,
        unlessBehind: `${IF}|\\b(?:was|were|been|is|are) (?:\\w+ )?$`,
        instead: CHECK,
      },
      {
        on: "screw messed slipped corners shortcut short",
        say: "(?:screw(?:ed|s) (?:[\\w-]+ ){0,3}up|messed (?:this |it |that |things )?up|screwed up|messed up|slipped up|screw-ups?|cut corners|took (?:a |the |some )?short[- ]?cuts?)",
        by: [...ANY_PERSON, "none"],
        unlessBehind: `${IF}|${DENIED}`,
        instead: RIGHT_THEN,
      },
      {
        on: "asleep sleeping slept",
        say: "(?:(?:was|were) (?:asleep|sleeping)|slept)",
        unless: "\\b(?:because|since|pager|override|due to)\\b",
        by: ["person"],
        unlessBehind: `${IF}|${DENIED}`,
        instead: "Tell how an alert reaches whoever is on call, and what happens when it does not.",
      },
      {
        on: "fixat distract overthought overengi over-engi lost. track. wrong",
        say: "(?:fixated|got distracted|overthought|overengineered|over-engineered|got lost|went off track|(?:did|got|had|have|done) (?:it|this|that) (?:all |completely )?wrong)",
        by: ["I", "person"],
        unlessBehind: IF,
        instead: RIGHT_THEN,
      },
      {
        on: "overthink overthought overlook misread",
        say: "(?:overthinking|overthought|overlooking|misreading)",
        by: ["none"],
        unlessBehind: "[\\w'’-] $",
        instead: RIGHT_THEN,
      },
      {
        on: "cares care. bother listen after respect serious trust nerve temper patience head. focus. way. cool busy behind himself herself themselves myself never blamed",
        say: "(?:never|does not|doesn['’]t|did not|didn['’]t|do not|don['’]t) (?:really |even |ever )?(?:cares?|bothers?|listens?|look(?:s|ed)? after|respects?|takes? (?:[\\w'’-]+ ){1,4}seriously|trusts?)|(?:lost|loses) (?:his|her|their|my) (?:nerve|temper|patience|head|focus|way|cool)|busy with (?:his|her|their|my)|hid behind|hides behind|kept (?:[\\w-]+ ){1,4}to (?:himself|herself|themselves|myself)|had never (?:used|worked|seen|touched|run|done|read|heard)|let (?:myself|himself|herself|themselves) be|blamed (?:the|it|everyone|everything|others)",
        by: [...ANY_PERSON, "unknown"],
        unlessBehind: IF,
        instead: RIGHT_THEN,
      },
      {
        on: "every. each. all.",
        say: "(?:every|each|all) (?:\\w+ )?(?:{people}|teams?|squads?|departments?) (?:has to|have to|must|needs? to|should|ought to)",
        elsewhere: ["action-items", "lessons-learned", "went-well", "got-lucky"],
        instead: RIGHT_THEN,
      },
      {
        on: "refused bothered pushed merged deployed shipped released talked spoken reprimand disciplined warned fired counsel useless hopeless incapable worthless let.",
        say: "refused to|never bothered|(?:pushed|merged|deployed|shipped|released) (?:\\w+ )?(?:untested|unreviewed|unapproved)|(?:was|were|has been|have been|is being) (?:talked to|spoken to|reprimanded|disciplined|warned|fired|counsell?ed|let go)|(?:was|were|is|are) (?:\\w+ly |completely )?(?:useless|hopeless|incapable|worthless)",
        by: ["person", "I", "either", "team", "they"],
        unlessBehind: IF,
        instead: RIGHT_THEN,
      },
      {
        on: "cause problem culprit issue reason weak",
        say: "(?:cause|problem|culprit|issue|reason|weak link|weakest link)(?: (?:of|for|behind) [\\w ]{1,40})? (?:was|is|were|are) (?:the |an? |our |one (?:of (?:our|the) )?)(?:[\\w-]+ ){0,3}(?:{roles}|(?:[\\w-]+ )team)",
        unlessBehind: "\\b(?:not|n['’]t|never|no) (?:\\w+ )?$",
        unlessBefore:
          "['’-]| (?:id|account|role|console|panel|portal|page|api|service|process|pod|token|key|group|guide|manual|field|table|list|interface|tool|permission|who)s?\\b",
        instead: "Tell what the act met: which change, and what let it reach production unseen.",
      },
      {
        on: "caus",
        say: "caused by the (?:[\\w-]+ ){1,3}team",
        unlessBehind: DENIED,
        unlessBefore: "['’-]",
        instead: "Tell what the act met: which change, and what let it reach production unseen.",
      },
      {
        on: "how.",
        say: "how could (?:anyone|anybody|he|she|they|someone|somebody)",
        instead: RIGHT_THEN,
      },
      {
        on: "lack",
        say: "lack of (?:care|attention to detail|attention|diligence|due diligence|discipline|professionalism|common sense|competence|vigilance)",
        by: ["none"],
        unlessBehind: "[\\w'’-] $",
        instead: RIGHT_THEN,
      },
      {
        on: "nowhere rush hurry worse show.",
        say: "(?:nowhere to be (?:found|seen)|in (?:a|too much of a|such a) (?:rush|hurry)|made (?:matters|things|it|the situation|everything) (?:even |much )?worse|did(?: not|n['’]t) show up)",
        by: ["person", "I", "either", "they"],
        unlessBehind: `${IF}|${DENIED}`,
        instead: RIGHT_THEN,
      },
      {
        on: "panick panics",
        say: "panicked",
        by: ["person", "I"],
        unlessBehind: `${IF}|${DENIED}`,
        instead: RIGHT_THEN,
      },
    ],
  },
  {
    on: "does. doesn fail miss overlook ignor skipp bypass omitt disregard violat flout disobey circumvent didn did. never hadn had.",
    phrases: [
      {
        say: "(?:failed to|fails to|had failed to|failed in)",
        by: PERSON,
        unlessBefore:
          " (?:log[- ]?in|connect|reproduce|access|load|sign in|reach|open|find|fix|resolve|solve)\\b",
        unlessBehind: IF,
        instead:
          'Tell what was there to see or to lean on: "nothing showed …", "no step asked …", in place of who failed.',
      },
      {
        say: "(?:failed|fails|had failed) to {heed}",
        by: ["either", "team", "they"],
        unlessBehind: IF,
        instead:
          'Tell what was there to see or to lean on: "nothing showed …", "no step asked …", in place of who failed.',
      },
      {
        say: "(?:missed|overlooked|ignored|skipped|bypassed|omitted|disregarded|violated|flouted|disobeyed|circumvented)",
        by: PERSON,
        unlessBefore: " (?:work|school|a bus|the bus)\\b",
        unlessBehind: `${IF}|\\b(?:was|were|been|is|are|be|being|got) (?:\\w+ly )?$|\\bwhat I $`,
        instead:
          "Tell what stood in the way of seeing or doing it, and what made the other way the easy one.",
      },
      {
        say: "(?:disregarded|flouted|disobeyed|overlooked|violated|ignored|bypassed|skipped)",
        by: ["either", "team"],
        unlessBehind: `${IF}|\\b(?:was|were|been|is|are|be|being|got) (?:\\w+ly )?$`,
        unlessBefore:
          " (?:the )?(?:request|header|packet|event|message|field|entry|entries|record|label|value)s?\\b",
        instead:
          "Tell what stood in the way of seeing or doing it, and what made the other way the easy one.",
      },
      {
        say: "(?:never (?:once )?(?:opened|looked|read|checked|asked|tried|tested|called|told|used|ran|wrote|followed|touched|verified|reviewed|mentioned|answered)|(?:did not|didn['’]t) (?:bother|try|open|control|preserve)|(?:did not|didn['’]t|never|had not|hadn['’]t) (?:\\w+ly |even |bother to |take the time to )?(?:check|{heed}|validate|look|think|know|bother|care|pay|alert|listen|respond|react|reply|run|use|update|set|add|take|make|do|give|finish|complete|pull|tag|catch|see|confirm|remember|include|apply|restart|page|answer|act))",
        by: PERSON,
        unlessBefore: " (?:any|anything) (?:wrong|unusual|odd)\\b",
        unless: "\\b(?:because|since|due to)\\b",
        unlessBehind: IF,
        instead:
          "Tell what that person saw, and what would have brought it up: a step, a check, an alert, a page.",
      },
      {
        say: "(?:did not|didn['’]t|never|had not|hadn['’]t) (?:\\w+ly |even )?(?:check|{heed}|validate|know|bother|care|listen|alert|think)",
        by: ["either"],
        unlessBehind: IF,
        instead:
          "Tell what that person saw, and what would have brought it up: a step, a check, an alert, a page.",
      },
      {
        say: "(?:did not|didn['’]t|does not|doesn['’]t) (?:initially |even |really |fully |properly )?(?:understand|bother|care|pay attention|listen|want to know)",
        by: ["none", "team", "either"],
        unlessBehind: "\\b(?:why|how|what|it) $",
        instead: "Tell what was there to learn it from, and what it said at that time.",
      },
    ],
  },
  {
    phrases: [
      {
        on: "broke break crash brought knock wiped destroy corrupt ruin nuked trashed clobber leaked exposed",
        say: "(?:broke|breaks|has broken|had broken|crashed(?= (?:the|our|a|an|all|every|production|prod|both|its|their)\\b)|brought down|brought (?:[\\w-]+ ){1,3}down|knocked (?:out|over)|wiped(?: out)?|destroyed|corrupted|ruined|nuked|trashed|clobbered|leaked|exposed)",
        by: PERSON,
        unlessBehind: `${IF}|\\b(?:was|were|been|is|are|be|being|got) (?:\\w+ly )?$`,
        unlessBefore:
          " (?:into|off|through|for|up|down|ground|out|the (?:news|silence|deadlock|ice|record|problem|task|work|disk|drive|volume|cluster|old)|a (?:quick|new))\\b",
        instead: "Tell what the act met: which change, and what let it reach production unseen.",
      },
      {
        on: "took",
        say: "(?:took down|took (?:[\\w-]+ ){1,3}(?:down|offline))",
        by: ["person"],
        unlessBehind: `${IF}|${DENIED}`,
        instead: "Tell what the act met: which change, and what let it reach production unseen.",
      },
      {
        on: "broke took brought wiped destroy",
        say: "(?:broke|took down|brought down|wiped(?: out)?|destroyed) (?:production|prod|the (?:build|site|database|system|cluster|network|release|pipeline|website|service))",
        by: ["either", "they", "team", "outsider"],
        unlessBehind: `${IF}|\\b(?:was|were|been|is|are|be|being|got) (?:\\w+ly )?$`,
        instead: "Tell what the act met: which change, and what let it reach production unseen.",
      },
      {
        on: "caus introduc",
        say: "(?:caused|causes|has caused|had caused|introduced) (?:this |the |an? |our |another |that |all |these |such )?(?:[\\w-]+ ){0,3}(?:outage|incident|failure|failures|problem|problems|downtime|crash|breach|leak|loss|bug|bugs|regression|error|errors|mess|fault|defect|vulnerability|issue|issues|disruption|breakage|delay|delays|damage|accident)",
        by: [...PERSON, "team"],
        unlessBehind: `${IF}|\\b(?:was|were|been|is|are|be|being) (?:\\w+ly )?$`,
        instead: "Tell what the act met: which change, and what let it reach production unseen.",
      },
      {
        on: "responsib fault blam culp guilty",
        say: "(?:is|was|are|were|am|being|be|held|been) (?:(?:solely|entirely|fully|partly|ultimately|directly|mainly|largely|clearly|personally|also|all|to be|the one|the ones|the person|the people) ){0,2}(?:responsible for (?:the |this |that |our |causing |an? |letting |breaking |all )*(?:[\\w-]+ ){0,2}(?:outage|incident|failure|mistake|error|breakage|breach|bug|problem|mess|downtime|leak|loss|delay|accident|issue|damage)|at fault|to blame|culpable|guilty|blameworthy)",
        by: ANY_PERSON,
        unless: "\\b(?:nobody|no one|no person|not a person|dns|network|cache)\\b",
        unlessBehind: UNLESS,
        instead:
          "Say who owns the next step in the action items. Here, tell what made it possible.",
      },
      {
        on: "blam fault responsib",
        say: "(?:blame|fault|responsibility) (?:for (?:[\\w-]+ ){1,6})?(?:lies|lay|rests?|rested|falls|fell|belongs|goes) (?:squarely |entirely |solely |mainly )?(?:with|on|upon|at the feet of|to) (?:the |our |an? |one )?(?:[\\w-]+ ){0,3}(?:{roles}|team|him|her|them|me)",
        unlessBehind: UNLESS,
        instead:
          "Say who owns the next step in the action items. Here, tell what made it possible.",
      },
      {
        on: "blam fault",
        say: "(?:blame|blames|blamed|to blame|at the fault of|the fault of) (?:the |an? |our |one )?(?:[\\w-]+ ){0,2}{people}",
        unless: "\\b(?:not|never|no|without|blameless\\w*|don['’]t|nobody|n['’]t)\\b",
        instead:
          "Say who owns the next step in the action items. Here, tell what made it possible.",
      },
      {
        on: "caus broken delet wiped dropped overlook ignor misconfig missed forgotten misread misunder mistyp mis-typ mistaken botch neglect skipp destroy corrupt leaked mishandl overwritten introduc taken brought",
        say: "by (?:the |an? |one of (?:our|the|my|their) |our |my |another |some |his |her |its )(?:[\\w-]+ ){0,3}{people}",
        behind:
          "\\b(?:caused|broken|deletion of (?:[\\w-]+ ){1,5}|taken down|brought down|deleted|wiped|dropped|overlooked|ignored|misconfigured|missed|forgotten|misread|misunderstood|mis-?typed|mistaken|botched|neglected|skipped|destroyed|corrupted|leaked|mishandled|overwritten|introduced) (?:(?:\\w+ly|in part|mainly|[\\w-]+ day|the day before|on \\w+|at \\S+) ){0,2}$",
        unlessBehind: `${UNLESS}|\\b(?:could|can|may|might|would) be (?:\\w+ )?$`,
        instead: "Tell what the act met: which change, and what let it reach production unseen.",
      },
      {
        on: "caus broken accident mistak inadvert wrongly incorrect erroneous unintention unwitting unknowing",
        say: "by (?:the |an? |one of (?:our|the|my|their) |our |my |another |some |his |her |its )?(?:[\\w-]+ ){0,3}{roles}",
        behind: "{slip}\\b[^,;:]{0,60} $|\\b(?:caused|broken) (?:\\w+ly )?$",
        unless:
          "\\b(?:kubernetes|k8s|prometheus|etcd|redis|postgres|cert|package|process|secret|state|resource|queue|user|monitoring|database|cluster|datadog|backup|elastic\\w*|kafka|helm|argo\\w*|openshift|mongodb|log|config(?:uration)?|device|network|graphics|storage|kernel|jdbc|odbc|test|build|ci) (?:operator|agent|manager|driver|editor|controller|owner)s?\\b",
        unlessBehind: `${UNLESS}|\\b(?:could|can|may|might|would) be (?:\\w+ )?$`,
        instead: CHECK,
      },
    ],
  },
  {
    on: "accident mistak inadvert wrong incorrect erroneous false simply unintention unwitting unknowing careless hasti reckless negligen foolish blind stupid naiv needless lazil sloppil thoughtless irrespons rashly made. mak commit admit error bad poor faulty",
    phrases: [
      {
        say: "{slip} (?!be\\b|been\\b|and\\b|or\\b|not\\b|got\\b)[a-z-]+",
        by: ["person", "I", "outsider"],
        unlessBehind: `${IMAGINED}|\\b(?:was|were|been|is|are|be|being|got|get|gets|getting|an|a|the) (?:also |then )?$`,
        instead: CHECK,
      },
      {
        say: "(?:was|were|is|are) {slip} [a-z-]+ing",
        by: ["person", "I", "outsider"],
        unlessBehind: IF,
        instead: CHECK,
      },
      {
        say: "(?:accidentally|mistakenly|inadvertently|unwittingly|unintentionally|erroneously) (?!be\\b|been\\b|and\\b|or\\b|not\\b|got\\b)[a-z-]+",
        by: ["either", "they", "team", "none"],
        unlessBehind: `${UNLESS}|\\b(?:was|were|been|is|are|be|being|got|get|gets|getting|an|a|the) (?:also |then )?$`,
        unlessBefore: ",? (?:by|in)\\b",
        instead: CHECK,
      },
      {
        say: "(?:[a-z]+ed|ran|sent|put|cut|shut down|took down|gave) (?:[\\w'’-]+ ){1,6}(?:by mistake|by accident|in error)",
        by: ["person", "I", "either", "outsider", "none"],
        unlessBehind: `${IMAGINED}|\\b(?:was|were|been|is|are|be|being|got) (?:\\w+ly )?$`,
        instead: CHECK,
      },
      {
        say: "{reproach}",
        by: ["person", "either", "I", "they", "team", "unknown", "none"],
        unlessBehind: UNLESS,
        unless: "\\bwe (?:\\w+ )?{reproach}",
        unlessBefore: " (?:quiet|parallel)\\b",
        instead: RIGHT_THEN,
      },
      {
        say: "(?:ran|used|pushed|picked|deployed|typed|entered|chose|selected|edited|deleted|merged|uploaded|sent|applied|copied|pasted|set|made|took|opened|called|changed|executed|released|restarted|gave|clicked|pressed) (?:on )?(?:the |an? )(?:\\w+ )?(?:wrong|incorrect)",
        by: ["person", "I", "they", "either"],
        unlessBehind: IF,
        instead:
          "Tell what made the two look alike, and what would have told them apart: names, colours, a question before the act.",
      },
      {
        say: "(?:yank|pull|push|delet|remov|click|press|restart|chang|edit|updat|merg|deploy|drain|patch|wip|clos|disabl|enabl|rotat|revok|select|flipp|unplugg|mount|copi|renam|mov|scal|stopp|kill|shipp|releas|sign|book|charg|bill|mail|email|pay|transferr)(?:ed|es|s) (?:[\\w-]+ )?the wrong",
        unless: "\\b(?:because|since|in the (?:runbook|page|docs?|document|guide|wiki))\\b",
        by: ["person", "I"],
        unlessBehind: IF,
        instead:
          "Tell what made the two look alike, and what would have told them apart: names, colours, a question before the act.",
      },
      {
        say: "(?:made|making|makes|commits?|committed|admitted) (?:this |the |an? |that |his |her |my |their |some |several |two |many |another |same )+(?:[\\w-]+ ){0,3}(?:mistakes?|errors?|blunders?|typos?|misjudge?ments?|(?:wrong|bad|poor|incorrect|false|faulty) (?:assumptions?|decisions?|choices?|calls?))",
        by: [...ROLE, "outsider"],
        unlessBehind: `${IF}|${DENIED}`,
        instead: RIGHT_THEN,
      },
      {
        say: "(?:made|making) (?:an? )?(?:incorrect|wrong|bad|false|faulty|poor) (?:assumptions?|decisions?|choices?|calls?)",
        by: [...PERSON, "they"],
        unlessBehind: `${IF}|${DENIED}`,
        instead: RIGHT_THEN,
      },
      {
        say: "(?:wrongly|incorrectly|falsely|naively|mistakenly|simply) (?:assumed|believed|thought|concluded|decided)",
        by: ["I", "either", "person"],
        unlessBehind: IMAGINED,
        instead:
          "Tell what pointed that way at the time, and what would have pointed the other way.",
      },
    ],
  },
  {
    on: "stubborn proud timid greedy cavalier bone-head tired sleepy drunk hung absent arrogan careless negligen incompeten lazi lazy sloppy sloppi reckless stupid thoughtless forgetful inattenti complacen irrespons foolish clums hubris unprofession ignoran haste hasty impatien overconfiden inexperien distract neglect indifferen sloth bad poor lapse lack gross idiot moron dumb rookie unqualified untrain qualified attention careful competen clueless oblivious nervous untrust asleep inept lax silly amateur bonehead inexcus",
    phrases: [
      {
        say: "(?:{vice}|gross negligence)",
        unlessBehind: UNLESS,
        unless: "\\bour (?:own )?{vice}",
        instead: RIGHT_THEN,
      },
      {
        say: "(?:due to|because of|caused by|through|out of|result of|owing to|down to|sheer|pure|gross|plain|outright|simple|blamed on|was|attributed to|reflects|shows|showed|stems from|stemmed from) (?:(?:the|an?|his|her|their|its|sheer|simple|plain|some|engineer|operator|[\\w-]+['’]s?) ){0,3}{weakness}",
        unlessBehind: DENIED,
        unless: "\\b(?:our|we|network|packet)\\b",
        unlessBefore: " (?:of|on) (?:the )?(?:system|machine|service|server|cpu|disk|memory)",
        instead: RIGHT_THEN,
      },
      {
        say: "(?:careless(?! (?:regex|regexp|pattern|match|query))|negligent|incompetent|reckless|sloppy(?! quorum)|irresponsible|unprofessional|inattentive|clumsy|inept|lazy(?! (?:iterat|list|lock|regex|pattern|node|load|eval|init|import|bind|compil|fetch|updat|delet|migrat|consum|seq|quer|creat|field|val|static|cach|comput|match|quant)))",
        unlessBehind: `${UNLESS}|\\b(?:we|us) (?:were|was|are|got|became) (?:\\w+ )?$`,
        instead: RIGHT_THEN,
      },
      {
        say: "(?:was|were|is|are|being|got|gets|been|became) (?:(?:simply|just|too|so|very|being|clearly|obviously|probably|a bit|rather|also|apparently|simply being) ){0,2}(?:lazy|sloppy|distracted|inexperienced|complacent|overconfident|hasty|impatient|unqualified|stupid|dumb|oblivious|clueless|arrogant|ignorant|(?:too )?proud|stubborn|timid|greedy|cavalier|forgetful|asleep at the wheel|untrustworthy|nervous|not paying attention|n['’]t paying attention|not careful|n['’]t careful|not competent|not qualified)",
        by: ANY_PERSON,
        unlessBehind: UNLESS,
        instead: RIGHT_THEN,
      },
      {
        say: "(?:an? |the |some |our |one |their )?(?:\\w+ )?(?:inexperienced|stubborn|tired|sleepy|drunk|hung-?over|absent-minded|arrogant|nervous|reckless|negligent|lazy|sloppy|careless|clueless|incompetent|overconfident|distracted|stupid|rookie|untrained|unqualified) (?:[\\w-]+ )?{roles}",
        unlessBehind: DENIED,
        instead: RIGHT_THEN,
      },
      {
        say: "(?:stupid|dumb|silly|idiotic|rookie|amateur|amateurish|foolish|boneheaded|bone-headed|careless|sloppy|inexcusable) (?:(?:copy-paste|coding|human|little|programming) )?(?:mistakes?|errors?|blunders?|oversights?|move|decision|idea|assumption|work|coding|thing to do)",
        unlessBehind: DENIED,
        instead: RIGHT_THEN,
      },
    ],
  },
  {
    on: "stubborn ego pride zeal disregard hygiene indifferen arrogan greed vanity attitude mistake error fault failure neglig careless oversight blunder lapse slip inexper incompet inattent misunderstand misjudg misconfig ignoran laz slopp haste impatien wrong poor bad lack me. him. her.",
    phrases: [
      {
        say: "(?:{roles}|someone|somebody)(?:['’]s|s['’]|['’]) (?:own |honest |simple |[\\w-]+ )?{fault}",
        unlessBehind: `${UNLESS}|\\bregardless of $`,
        instead: RIGHT_THEN,
      },
      {
        say: "(?:(?:{roles}|someone|somebody)(?:['’]s|s['’]|['’])|his|her|my|their) (?:\\w+ )?(?:stubbornness|ego|pride|zeal|disregard|bad hygiene|indifference|arrogance|greed|vanity|bad attitude|attitude)|{fault} (?:is|was) on (?:me|him|her)|(?:is|was|one['’]s) on (?:me|him|her)(?= |[.,;!]|$)",
        unlessBehind: UNLESS,
        unlessBefore: " (?:own )?(?:laptop|machine|watch|desk)",
        instead: RIGHT_THEN,
      },
      {
        say: "(?:his|her|my) (?:own |honest |simple |entire |[\\w-]+ )?{fault}",
        unlessBehind: UNLESS,
        unlessBefore: " (?:page|message|log|code|rate|tracker|report|handling)s?\\b",
        instead: RIGHT_THEN,
      },
      {
        say: "(?:(?:{roles}|someone|somebody)(?:['’]s|s['’]|['’])|his|her|my) (?:\\w+ )?failure (?:to|in)",
        unlessBehind: `${IF}|${DENIED}`,
        instead:
          'Tell what was there to see or to lean on: "nothing showed …", "no step asked …", in place of who failed.',
      },
      {
        say: "my bad|(?:mistakes?|errors?) (?:was|were) made by (?:the |an? |our )?(?:[\\w-]+ ){0,3}(?:{roles}|team)|(?:fault|mistake|error) of the (?:[\\w-]+ ){1,3}team",
        unlessBehind: DENIED,
        instead: RIGHT_THEN,
      },
      {
        say: "(?:mistakes?|errors?) (?:that |which )?(?:I|he|she|the \\w+) made",
        unlessBehind: DENIED,
        instead: RIGHT_THEN,
      },
      {
        say: "their (?:own |honest |entire )?(?:mistake|fault|negligence|carelessness|oversight|blunder|inexperience|incompetence|inattention|laziness|sloppiness|poor judge?ment|lack of (?:care|diligence|attention))",
        unlessBehind: UNLESS,
        instead: RIGHT_THEN,
      },
      {
        say: "(?:mistakes?|errors?|faults?|failures?|negligence|oversight|blunder|lapse|carelessness|inattention|misjudge?ment|misconfiguration|misunderstanding) (?:made |caused |committed |introduced )?(?:by|of|on the part of|on behalf of|from) (?:the |an? |one of (?:our|the) |our |another |some )?(?:[\\w-]+ ){0,3}{roles}",
        unlessBehind: UNLESS,
        unlessBefore: "['’-]",
        instead: RIGHT_THEN,
      },
    ],
  },
  {
    on: "can. couldn waved rubber looked turned brushed blew shrugged dropped dragged fell oversold too. should. shouldn ought knew excuse bother attention focus concentration track. idea hurri rush conclusion rogue gamble risk took",
    phrases: [
      {
        say: "should(?: really)? have known(?: better)?|ought to have known(?: better)?|knew better|(?:had|has) no excuse|there (?:is|was) no excuse",
        unlessBehind: "\\b(?:we|nobody|no one) (?:\\w+ )?$",
        instead:
          "Leave the judgement out. Tell what could be known at that moment, and from where.",
      },
      {
        say: "(?:should(?:n['’]t)?|ought to)(?:['’]ve| (?:\\w+ly |also |never |not |at least |first )*have) (?:\\w+ly )?(?!been\\b){participle}",
        by: ["person", "I", "either", "team"],
        unlessBefore: " (?:able|access|allowed)\\b",
        unlessBehind: "\\b(?:if|whether|what|which|by|the) $",
        instead:
          "Tell what was done and why it made sense then. What would be better next time is an action.",
      },
      {
        say: "(?:(?:rushed|hurried)(?! (?:to|over|into|back|in|home)\\b)|jumped to (?:the |a )?(?:wrong )?conclusions?|lost (?:focus|concentration|track)|went rogue|did not bother|didn['’]t bother|c(?:ould|an)(?:n['’]t|not|['’]t| not) be bothered|waved (?:[\\w-]+ ){1,5}through|rubber-?stamped|looked the other way|turned a blind eye|brushed off|blew off|shrugged off|dropped the ball|dragged (?:his|her|their) feet|took (?:[\\w-]+ ){1,3}lightly|fell for|oversold|was too (?:cocky|proud|eager)|paid no attention|had no idea|took (?:a |the )?(?:gamble|unnecessary risk))",
        by: ROLE,
        unlessBehind: `${IF}|${DENIED}|\\b(?:was|were|been|is|are|be|being) (?:\\w+ly )?$`,
        instead: RIGHT_THEN,
      },
    ],
  },
  {
    on: "known aware unaware misunderstanding negligence carelessness oversight inattention inexperience incompetence reali knowing notic checking thinking",
    phrases: [
      {
        say: "(?:was|were) (?:not|n['’]t) (?:\\w+ly |even )?aware|(?:wasn['’]t|weren['’]t) (?:\\w+ly |even )?aware|was unaware",
        by: ["person", "either"],
        unlessBehind: IMAGINED,
        instead: "Tell what was there to learn it from, and what it said at that time.",
      },
      {
        say: "(?:push|deploy|releas|merg|shipp?|rolling out|rolled out|roll)\\w* (?:out )?(?:[\\w-]+ ){0,4}(?:(?:is|are|was|were) )?known to be (?:broken|unstable|faulty|wrong|unsafe|bad|buggy|flaky|failing)",
        instead:
          "Tell what made going ahead the better choice at that time, and who could have weighed it.",
      },
      {
        say: "known to be (?:broken|unstable|faulty|wrong|unsafe|bad|buggy|flaky|failing) (?:[\\w'’-]+ ){0,3}(?:shipped|deployed|released|merged|pushed|rolled out|approved|promoted)",
        unlessBehind: "\\b(?:not|n['’]t|never) $",
        instead:
          "Tell what made going ahead the better choice at that time, and who could have weighed it.",
      },
      {
        say: "(?:user|operator|engineer|developer|staff|employee) (?:misunderstanding|negligence|carelessness|oversight|inattention|inexperience|incompetence)",
        unlessBehind: DENIED,
        instead: RIGHT_THEN,
      },
      {
        say: "not (?:realising|realizing|noticing|knowing|checking|thinking) (?:what (?:they|he|she|I)|that|it|the|how|what|\\w+ had)",
        behind: "\\b(?:{roles}|he|she|I|[A-Z][a-z]+|@?[a-z]\\w+) (?:[\\w'’.-]+ ){1,10}, $",
        unlessBehind: "\\bwe (?:[\\w'’.-]+ ){0,12}, $",
        by: ["person", "I", "either"],
        instead: "Tell what was there to learn it from, and what it said at that time.",
      },
    ],
  },
  {
    on: "without",
    phrases: [
      {
        say: "{unchecked}",
        by: ["person", "I"],
        behind:
          "\\b(?:(?:[a-z]+ed|ran|made|took|set|pushed|sent|did|went|put|began|chose|wrote) (?:[\\w'’./-]+ ){0,12})$",
        unlessBehind:
          "\\bwe (?:\\w+ ){1,8}$|\\b(?:may|might|can|could|would|will) (?:[\\w'’-]+ ){0,8}$",
        instead:
          "Tell what let it through unasked: which step, check or review does not stand in that way.",
      },
      {
        say: "without (?:(?:fully|really|properly|even|ever|any|first|full|proper) )*(?:understanding|thinking|knowing what)",
        unlessBehind:
          "\\b(?:we|it|users?|customers?|team|one can|one could) (?:[\\w'’-]+ ){0,8}$|\\b(?:to|may|might|can|could|would|will|hard|difficult|impossible) (?:[\\w'’-]+ ){0,8}$",
        instead: "Tell what was there to learn it from, and what it said at that time.",
      },
    ],
  },
];
