/** Animated language: it is remembered in place of the facts. */
import type { Phrases } from "../language.ts";

const FACT = "Say how much, how long and for whom, and let readers judge.";
const CALM =
  "Leave it out, or say what happened in plain words: a reader at the next incident looks for facts.";

export const drama: readonly Phrases[] = [
  {
    on: "disast catastroph apocalyp abominat monstrosit armageddon doom nightmar horr terri awful atroci appall abysm dread trag calamit cataclysm bloodbath carnage massacre slaughter hell havoc mayhem chao pandemon bedlam meltdown inferno",
    phrases: [
      {
        say: "(?:a |an |the |total |complete |absolute |utter |pure ){0,3}disasters?",
        unlessBefore:
          "(?:[- ](?:recovery|recoveries|plans?|planning|site|sites|relief|tolerance|tolerant|preparedness|declaration|scenarios?|strateg\\w+|response|management|drills?|exercises?|simulations?|area|zone|resilience|resistant|prone|backups?|failover|mode|proof|region|rehearsal|testing|tests?|procedures?|mitigation|avoidance|protocol)|/)",
        unlessBehind:
          "\\b(?:natural|recover from|recovery from|event of|case of|in|during|survives?|from|region(?:al)?|zonal|aws|space|shuttle|nuclear|mining) (?:an?|the|such|any|this)? ?$",
        instead: CALM,
      },
      {
        say: "(?:disastrous|disastrously|catastrophe|catastrophes|catastrophic|catastrophically)",
        unlessBefore:
          "(?: (?:backtracking|forgetting|cancellation|loss of precision|severity|class|interference|impact level|\\(|event budget)|[- ]level)",
        unlessBehind: "\\b(?:natural|severity|class|category|level|critical or|major or)[:,]? $",
        instead: CALM,
      },
      {
        say: "(?:apocalypse|apocalyptic|armageddon|doomsday|doomed|we['’]re doomed|nightmares?|nightmarish|horror|horrors|horrified|abominations?|monstrosit(?:y|ies)|horrible|horribly|horrid|horrific|horrifically|horrifying|horrendous|horrendously|terrible|terribly|terrifying|terrifyingly|awful|awfully|atrocious|appalling|appallingly|abysmal|abysmally|dreadful|dreadfully|dreaded|tragic|tragically|tragedy|calamity|calamitous|cataclysm|cataclysmic|bloodbath|carnage|massacre|slaughter|mayhem|pandemonium|bedlam|inferno)",
        unlessBefore: " (?:monkey|clock|heartbeat|of the commons)\\b",
        instead: CALM,
      },
      {
        say: "(?:hellish|hellscape|living hell|pure hell|absolute hell|from hell|hell broke loose|all hell|what the hell|went to hell|to hell|hell of|a hell|raise hell|hell on earth|(?:was|is|were) hell)",
        instead: CALM,
      },
      {
        say: "(?:wreak(?:ed|ing|s)? havoc|wrought havoc|havoc|complete chaos|total chaos|utter chaos|chaos (?:ensued|reigned|followed|broke out|erupted)|(?:in|into|of|was|sheer|absolute|caused|causing|pure) chaos|chaotic|chaotically)",
        unlessBefore:
          "[ -](?:engineering|monkey|mesh|testing|tests?|experiments?|toolkit|days?|drills?|kong|gorilla)\\b",
        instead: CALM,
      },
      {
        say: "(?:a |complete |total |full |full-blown |utter ){0,3}meltdown",
        unlessBefore:
          "(?: (?:and spectre|vulnerabilit|patch|mitigation|exploit|attack|cve|fix)|/spectre)",
        unlessBehind: "\\b(?:spectre (?:and|&)|spectre/|core|reactor|nuclear) $",
        instead: CALM,
      },
    ],
  },
  {
    on: "ridicul insan craz absurd ludicr outrag shock unbeliev incredib mind madness madden mad. nuts bananas ballistic rails postal bonkers haywire berserk batshit idiot moron stupid dumb lunacy laugh joke pathetic farc bizarre hilari infuriat wild preposter astonish astound stagger jaw gut freak panic frantic desperat hyster frenz frenet idioc",
    phrases: [
      {
        say: "(?:ridiculous|ridiculously|insane|insanely|insanity|crazy|crazily|craziness|absurd|absurdly|absurdity|ludicrous|ludicrously|outrageous|outrageously|shockingly|shocking|unbelievable|unbelievably|incredible|incredibly|mind-?boggling(?:ly)?|mind-?blowing(?:ly)?|mindless(?:ly)?|sheer madness|madness|bonkers|haywire|berserk|batshit|laughable|laughably|pathetic|pathetically|farcical|farce|hilarious|hilariously|bizarrely|infuriating(?:ly)?|maddening(?:ly)?|wildly|lunacy|preposterous|astonishing(?:ly)?|astounding(?:ly)?|staggering(?:ly)?|jaw-dropping|gut-wrenching)",
        unlessBefore: " (?:varying|different|variable|egg)\\b",
        instead: FACT,
      },
      {
        say: "(?:(?:went|going|goes|go|drove us|driving us|gone) (?:absolutely |completely |totally )?(?:nuts|crazy|mad|wild|ballistic|bananas|off the rails|insane|postal)|(?:a|some|cruel|sick|complete|bad) joke|(?:stupid|stupidly|dumb|idiotic|moronic|idiocy|stupidity)|freaked out|freaking|freakishly)",
        unlessBefore: "[ -](?:terminal|terminals|init|pipe|client|proxy|quotes|http)\\b",
        instead: CALM,
      },
      {
        say: "(?:panic (?:ensued|set in|mode|attack|stations|broke out|spread)|(?:in|into|to|a|blind|sheer|mass|total|full|full-blown|complete|mild|moment of|moments of|some|widespread) panic|(?:we|I|everyone|everybody|people|they|he|she|team|users|customers|engineers) (?:all |then |started |began |were |was )*panick(?:ed|ing)|panicky|frantic|frantically|desperate|desperately|hysteria|hysterical|hysterically|frenzy|frenzied|frenetic)",
        unlessBefore: " (?:message|handler|log|button|recovery|state|in the)\\b",
        unlessBehind: "\\b(?:kernel|go|rust|goroutine|runtime) (?:an? )?$",
        instead: CALM,
      },
    ],
  },
  {
    on: "completely totally utterly royally clown drama godawful shit bullshit batshit horseshit apeshit fuck clusterfuck motherfuck f. damn goddamn crap wtf omg pissed bastard suck screwed hosed toast sunk. doomed dead. done. fried. fubar snafu cluster dumpster tire. train shambles fiasco debacle hot. garbage mess",
    phrases: [
      {
        say: "(?:(?:bull|bat|horse|ape)?shit(?:show|storm|ty|s)?|(?:cluster|mother)?fuck(?:ed|ing|up|ery|s)?|f\\*+|damn(?:ed)?|goddamn(?:it)?|dramas? ensued|crap|crappy|wtf|omg|pissed(?: off)?|bastard|sucks|sucked|fubar|snafu|dumpster[- ]fire|tire fire|train[- ]?wreck|shambles|(?:completely|totally|utterly|royally|so) (?:hosed|screwed|fubar|toast)|clowns?(?: show)?|fiasco|debacle|clusterfuck|cluster-f\\w*|hot mess|godawful|hot garbage|garbage fire|shit-show|(?:is|was|are|were|complete|utter|total|absolute|pure) garbage(?! collect))",
        instead: CALM,
      },
      {
        say: "(?:(?:we|I|they|users|everyone|everything) (?:\\w+ )?(?:were|was|would be|are|is|would have been) (?:\\w+ly |totally |completely |so |well and truly |royally )?(?:screwed|hosed|toast|sunk|doomed|dead in the water|done for|fried))",
        instead: CALM,
      },
      {
        say: "(?:(?:a|an|the|this|that|our|absolute|complete|total|huge|big|unholy|ugly|giant|holy|real|right|hell of a|utter) ){1,4}mess(?! (?:age|up))",
        unlessBehind: "\\b(?:clean(?:ed|ing)? up) $",
        instead: CALM,
      },
    ],
  },
  {
    on: "miracul shudder bleed kool swiss wake flaming torture crucif words absolute. utter. complete. bad sick unaccept inexcus unforgiv embarrass shame asham disgrac humiliat disgust sicken heartbr heart heart-w devastat excruciat agoni pain brutal savage vicious merciless ruthless frustrat annoy super thrill ecsta overjoy scary scari frighten dire. grim ghastly gruesome harrow trauma soul. nail. hair. unthink unimagin inconceiv hero feel felt blood tears bloody stomach cold. sweat. lose. lost. losing. house. bleeding killing minefield blindfold duct prayer fun. thread haunt wild whack can. pandora russian play sitting witch thin grave rude horrif shocked stunned furious angry mortif mad. alive fire soulcrush souldestroy nailbit hairrais sweating",
    phrases: [
      {
        say: "(?:(?:totally |completely |simply |just |absolutely |utterly )?unacceptable|unacceptably|inexcusable|inexcusably|unforgivable|unforgivably|embarrassing|embarrassingly|embarrassment|shameful|shamefully|ashamed|disgrace|disgraceful|disgracefully|humiliating|humiliation|disgusting|disgusted|sickening|heartbreaking|heart-?wrenching|devastating|devastatingly|devastated|excruciating|excruciatingly|agonizing|agonizingly|agonising|agonisingly|painfully|brutal|brutally|savagely|viciously|mercilessly|ruthlessly|frustratingly|annoyingly|super (?:excited|happy|annoying|frustrating|painful)|thrilled|ecstatic|overjoyed|scary|scarily|frightening|frighteningly|dire|grim|ghastly|gruesome|harrowing|traumatic|traumatizing|traumatising|soul-?crushing|nail-?biting|soul-?destroying|miraculously|shudder(?:ed|s)? to think|bleed(?:ing)? out|kool-aid|swiss cheese|wake-up call|flaming|more dead than alive|set fire to|torture|crucified|words (?:cannot|can't|fail)|(?:absolute|utter|complete|bad|sick) joke|hair-?raising|unthinkable|unimaginable|inconceivable|heroic|heroically|heroics|heroes)",
        unlessBefore:
          " (?:loss threshold|error rate is|risk level|values?|formats?|parameters?)\\b",
        unlessBehind: "\\b(?:acceptable or|considered|marked|not) $",
        instead: FACT,
      },
      {
        say: "(?:feel|feels|feeling|felt) (?:(?:really|so|very|absolutely|pretty|just|truly) )?(?:terrible|awful|bad|horrible|sick|devastated|ashamed|embarrassed|guilty)|(?:we|I) (?:were|was|felt|are) (?:\\w+ )?(?:frustrated|horrified|shocked|stunned|furious|angry|mortified|heartbroken|mad)",
        instead: CALM,
      },
      {
        say: "(?:(?:was|is|are|were|be|been|become|became|very|really|extremely|incredibly|quite|most) (?:(?:very|really|extremely|so|quite|rather|pretty) )?painful|(?:a )?(?:world|lot|ton) of pain|the pain of|blood,? sweat|in tears|bloody|bleeding (?:money|cash|customers|users|€|\\$|£)|killing spree|minefield|blindfold(?:ed)?|duct tape|and prayers?|the fun (?:began|begins|started|part)|by a thread|haunt(?:ed|s|ing)? us|wild west|whack-a-mole|can of worms|pandora['’]s box|russian roulette|play(?:ed|ing) with fire|sitting ducks?|witch[- ]hunt|on thin ice|(?:grave|rude) surprise|heart attack|heart sank|hearts sank|stomach dropped|cold sweat|sweating bullets|lose our minds|lost our minds|losing our minds|hair on fire|house of cards)",
        instead: CALM,
      },
    ],
  },
  {
    on: "scream bless slain slay beast sad. sorry sordid cautionary lit. christmas ruin pure bit. fire. firestorm flames ablaze burn smoke implo kaboom boom timebomb ticking bombshell blew blow exploded crash spiral knees pain death kiss near-death brink died murdered massacred suicidal monstrous diabolical cursed gremlins voodoo black saga epic perfect tsunami avalanche never-ending herculean titanic infinitely save. wrath unleashed mother deathly biblical rescue rude unceremon ironic lo. surprise needless murphy sod insult worst. hold. fingers houston pass. thank oh. oops. whoops yikes ouch. argh ugh. facepalm sigh time-bomb fun. time bites bitten saves saved ugh",
    phrases: [
      {
        say: "(?:(?:everything|servers?|cluster|site|systems?|production|world|prod|database|databases|all|we|house|building|stack|half) (?:[\\w-]+ )?(?:is|was|were|went up|are|being|had been) (?:\\w+ly |all |still )?(?:on fire|in flames|ablaze|burning)|went up in (?:flames|smoke)|in flames|up in smoke|firestorm|trial by fire)",
        instead: CALM,
      },
      {
        say: "(?:imploded|implodes|implosion|kaboom|boom[!,]|time[- ]?bomb|ticking (?:time )?bomb|bombshell|blew up in our|blow up in our|exploded in our|crash(?:ed)? and burn(?:ed)?|spiral of death|on its knees|to its knees|to their knees|death march|kiss of death|sentence of death|died a (?:\\w+ )?death|near-death|brink of (?:death|collapse)|murdered|massacred|suicidal|monstrous|diabolical|cursed|gremlins|voodoo|black magic|the saga of|saga(?= (?:of|with|continues))|epically|perfect storm|tsunami|avalanche|never-ending|herculean|titanic|infinitely (?:better|worse|far|more|less)|saves? lives|wrath|unleashed|the mother of all|deathly|of biblical proportions|biblical|epic fail|bless (?:its|his|her|their) heart|slain|slay(?:ing)?|the (?:\\w+ )?beast|(?:sad |sorry |sordid |cautionary )tale|lit up like|christmas tree|ruin(?:ed|s|ing)? (?:everyone|everybody|our|my)['’\\w]*|pure fantasy|bit us|bites us|bitten us|to the rescue|saved the day)",
        unlessBefore:
          "(?: (?:orchestrat|pattern|step|coordinator|photodiodes?|effects?|games?|store|pass)|s? (?:\\d|link|ticket|board|issue|owner))\\b",
        unlessBehind: "\\b(?:jira|the) (?:\\w+ )?$(?<!the $)",
        instead: CALM,
      },
      {
        say: "(?:rude awakening|unceremoniously|ironically|lo and behold|surprise, surprise|needless to say,? (?:we|I|this)|murphy['’]s law|sod['’]s law|insult to injury|worst (?:day|night|week|nightmare|possible|incident ever|fears?)|worst of all|worst (?:\\w+ )?(?:ever|in history|imaginable)|scream(?:ed|ing|s) (?:at us|alerts?|for help)|the worst (?:thing|part)|hold our breath|fingers crossed|houston,? we|did not pass go|thank god|thank goodness|thank heavens|oh my|oh boy|oh gosh|oh no|death knell|not (?:exactly |much |so )?fun|a (?:real |huge )?pain to|oops|whoops|yikes|ouch|argh+|ugh+|facepalm|sigh)",
        unlessBefore: "[:=]",
        unlessBehind: "\\b(?:in the|the kernel) $",
        instead: CALM,
      },
    ],
  },
];
