/** Words that the phrases of several rules are made of. */
import { PEOPLE, ROLES } from "./grammar.ts";

export const lists = {
  people: PEOPLE,
  roles: ROLES,
  participle:
    "(?:[a-z]+ed|been|done|gone|seen|known|taken|given|made|run|put|kept|told|sent|caught|found|thought|built|written|read|chosen|begun|come|gotten|held|left|let|met|paid|said|shown|spoken|understood|brought|drawn|led|spent|taught|cut|shut|undone|overridden|withdrawn|sought|foreseen|rewritten|asked|frozen|broken|thrown|worn|driven|forgotten|hidden|stolen|woken|shaken|fed|fought|bought|dealt|felt|hung|lit|swept|struck|stuck|laid)",
  /** Of an act, that it was not meant. */
  slip: "(?:accidentally|mistakenly|inadvertently|wrongly|incorrectly|erroneously|unintentionally|unwittingly|unknowingly)",
  /** Of an act, that it was not well done. */
  reproach:
    "(?:carelessly|hastily|recklessly|negligently|foolishly|blindly|stupidly|naively|needlessly|lazily|sloppily|thoughtlessly|irresponsibly|rashly)",
  /** What people do with their heads, or with each other. */
  heed: "(?:notice|noticing|reali[sz]e|recogni[sz]e|anticipate|foresee|predict|consider|account for|take into account|take into consideration|think (?:of|about|to|through)|appreciate|understand|grasp|communicate|inform|notify|tell|warn|escalate|follow up|follow|plan (?:for)?|coordinate|ask|consult|document|verify|double-check|review|test|read|remember|spot|identify|prioriti[sz]e|question|challenge|investigate|look (?:at|into|closely)|pay attention|learn|heed|involve|agree|mention|flag|raise|clarify|assess|estimate|evaluate|research|rehearse|practi[cs]e|audit|specify|define|address|compare|measure|act|respond|react)",
  heeded:
    "(?:noticed|reali[sz]ed|recogni[sz]ed|anticipated|foreseen|predicted|considered|accounted for|taken into account|taken into consideration|thought (?:of|about|through)|appreciated|understood|communicated|informed|notified|told|warned|escalated|followed(?: up)?|planned(?: for)?|coordinated|asked|consulted|documented|verified|double-checked|reviewed|tested|spotted|identified|prioriti[sz]ed|questioned|challenged|investigated|assessed|evaluated|researched|rehearsed|practi[cs]ed|audited|specified|addressed|validated|checked|caught|reported|inspected|discussed|agreed|written down|acted upon|acted on|finished|completed|closed out|carried out|rolled out everywhere|propagated|merged|backported|updated|renewed|removed|deleted|cleaned up|created|migrated|applied|run|tried|executed|rotated|revoked|monitored|shared|announced|published|assigned|trained|briefed|qualified|cleaned|modified|changed|adjusted|compared|read|measured|built|watched|patched|upgraded|tagged|decommissioned|retired|revisited|signed off|frozen|regenerated|refreshed|rolled out|rerun|re-run|rebuilt|rewritten|pinned|cross-checked|sanity-checked|written|drawn up|put in place|taken seriously|thought of|looked after|staffed|hardened|reconciled|sampled|retrained|recalibrated|piloted|logged|[a-z]+-tested|looked at|looked into)",
  /** What only people do, so that it tells of people even where their noun is not known. */
  mind: "(?:reali[sz]e|anticipate|foresee|consider|take into account|take into consideration|think (?:of|about|through)|appreciate|communicate|inform|tell|warn|follow up|plan (?:for)?|coordinate|consult|prioriti[sz]e|question|involve|escalate|heed|document|agree|clarify|rehearse)",
  /** Words between `not` and a participle. */
  how: "(?:(?:properly|fully|adequately|sufficiently|thoroughly|correctly|carefully|explicitly|actually|ever|well|clearly|even|formally|systematically|consistently|promptly|immediately|widely|initially|always|effectively|comprehensively|really|completely|entirely|regularly|been) ){0,2}",
  /** What was done instead of a thing: the other way to say that it was not done. */
  unchecked:
    "without (?:(?:first|any|even|ever|prior|proper|really|fully|properly|adequate|sufficient|enough|being|having|previously) ){0,2}(?:testing|tests|tested|checking|verifying|verification|validating|validation|review(?:ing|ed)?|reading|asking|consulting|consultation|notifying|informing|telling|warning|communicating|communication|coordinating|coordination|confirming|confirmation|considering|consideration|thinking|grasping|talking|speaking|approval|correlating|having (?:tested|checked|read|verified|reviewed)|looking|permission|sign-off|research(?:ing)?|planning|backing up|taking a backup)",
  /** Nouns of judgement. */
  vice: "(?:carelessness|negligence|incompetence|laziness|sloppiness|recklessness|stupidity|thoughtlessness|forgetfulness|inattentiveness|complacency|irresponsibility|foolishness|clumsiness|arrogance|hubris|unprofessionalism|poor judge?ment|bad judge?ment)",
  /** The same, but also innocent where they stand alone. */
  weakness:
    "(?:inattention|ignorance|haste|impatience|overconfidence|inexperience|distraction|neglect|indifference|sloth|lapse of judge?ment|lack of (?:care|attention|attention to detail|diligence|due diligence|discipline|professionalism|common sense|competence|focus|concentration|effort|interest|commitment|vigilance|responsibility|skill|thought))",
  fault:
    "(?:mistakes?|errors?|fault|faults|negligence|carelessness|oversight|blunder|lapse|slip|slip-up|inexperience|incompetence|inattention|misunderstanding|misconfiguration|ignorance|laziness|sloppiness|haste|impatience|wrong (?:assumption|decision|call)|poor (?:judge?ment|decision|choice)|bad (?:judge?ment|decision|call))",
} satisfies Record<string, string>;
