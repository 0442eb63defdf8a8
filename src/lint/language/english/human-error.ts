/** People as the explanation. */
import type { Phrases } from "../language.ts";

const INSTEAD =
  "Ask what made the action look right at the time, and tell that: what was on the screen, what the step asked for, what did not stop it.";

/** To say that it is no explanation, or to guard against it, is the opposite of the fault. */
const DENIED =
  "(?:do|does|did|would) (?:not|n['’]t) (?:think|believe|say|accept) (?:[\\w'’-]+ ){0,6}$|\\b(?:not|never) (?:the |an? )?$|\\b(?:not|n['’]t|never|no|nor|neither|rather than|instead of|beyond|than|prevents?|preventing|prevented|avoids?|avoiding|reduces?|reducing|minimi[sz]e[sd]?|minimi[sz]ing|eliminates?|eliminating|against|risk of|chance of|chances of|potential for|room for|opportunit(?:y|ies) for|likelihood of|prone to|susceptible to|vulnerable to|scope for|possibility of|probability of|detects?|catch|catches|guard against|protects?|tolerant of|tolerate|resilient to|blaming|blame|label(?:led|ed)?|calling it|call it|called|cry|say|saying|stop at|term|words?|phrase|less|remove|removes|removing|about|rely on|sources? of|handle|handles|under|minimi[sz]es|mitigates?|mitigating|understanding|concept of|book|field guide to|(?:rates?|numbers?|shares?|counts?|percentages?|volumes?|spikes?|increases?|rises?|surges?|drops?|fractions?|amounts?|ratios?|kinds?|types?|categor(?:y|ies)) (?:of|in)|ending at|ends? at|ended at|stopp?(?:ed|ing)? at|from) (?:(?:the|an?|any|all|possible|potential|of|such|simple|more|for|human|future|against|\"|it|this|that|on|[\\w-]+) ){0,2}$";

export const humanError: readonly Phrases[] = [
  {
    on: "brain typo error mistake fault failing failure misunderst misconfig oversight negligen careless human finger fat fatf slip butter meatware wetware id-10-t id10t pebkac pebcak between layer misuse mis-use manual cockpit chair",
    phrases: [
      {
        say: "(?:human|{people}|annotator|labeller|rater|operator|pilot|user|administrator|admin|sysadmin|engineer|developer|driver|employee|staff|technician|programmer|clerical|layer 8|layer-8|personnel|people|end-user|controller-operator|dba) (?:error|errors|mistake|mistakes|fault|failure|failing|misunderstanding|misconfiguration|oversight|negligence|carelessness)",
        unlessBehind: DENIED,
        unlessBefore:
          "(?: (?:was|were) ruled out\\b|-| (?:rates?|messages?|pages?|reports?|logs?|budgets?|counts?|handling|codes?|tracking|screens?|banners?|counts?|counters?|metrics?|panels?|dashboards?|graphs?|responses?|alerts?|types?|class|prone|proof|cases?|tolerance|analysis|handlers?|increase[ds]?|rise[sn]?|rose|spiked?|dropped|returned|shown|displayed|observed|seen|reported|per|is (?:not|never|no|only|always|a symptom|a consequence|the start|an effect)|isn['’]t|was (?:not|never)|wasn['’]t|are (?:not|never)|aren['’]t|will (?:always|happen)|should (?:not|never)|can(?:not)? (?:be|never)|model|and|such|like|or)\\b| \\(4)",
        unless: "\\buser errors? (?:rate|percentage|ratio|budget|page|message)",
        instead: INSTEAD,
      },
      {
        say: "(?:errors?|mistakes?) (?:on the part of|by|made by|from) (?:the |an? |our |one of (?:our|the) )?(?:[\\w-]+ ){0,2}(?:humans?|operators?|users?)",
        unlessBehind: DENIED,
        instead: INSTEAD,
      },
      {
        say: "(?:finger trouble|finger-trouble|brain[- ]?farts?|typos? (?:made )?by (?:the |an? |our )?(?:[\\w-]+ ){0,2}{roles}|finger slip|slip of the finger|butter-?fingers|meatware|human failings?|id-10-t|fat[- ]?finger(?:ed|ing|s)?(?: (?:error|mistake))?|pebkac|pebcak|id10t|chair[- ](?:to[- ])?keyboard interface|between (?:the )?(?:keyboard and (?:the )?chair|chair and (?:the )?keyboard)|layer[- ](?:8|eight) (?:problem|issue|error)|mis-?use by (?:the |an? )?(?:\\w+ )?(?:users?|operators?|customers?|staff|employees?)|wetware)",
        unlessBehind: DENIED,
        instead: INSTEAD,
      },
      {
        say: "(?:cause|problem|fault|issue|failure|error|reason) (?:was|is) (?:(?:not technical,? but|purely|entirely|simply|mostly|mainly|all too|only|ultimately) )?human(?! \\w)|the human (?:factor|element) (?:was|is)",
        unlessBehind: "\\b(?:no|not|never) $",
        instead: INSTEAD,
      },
      {
        say: "manual (?:error|mistake)",
        unlessBehind: DENIED,
        unlessBefore: " (?:handling|correction|rate|prone|checking|code|budget)\\b",
        instead: INSTEAD,
      },
      {
        say: "(?:human factors?|the human element|human fallibility|human weakness|human nature|human mistakes?|manual errors?|manual mistakes?|cockpit error)",
        behind:
          "\\b(?:due to|because of|caused by|down to|result of|owing to|attributed to|blamed on|traced to|traced back to|attributable to|put down to|was|were|is|cause:|by|simple|simply|just|pure|purely|mere|classic) (?:(?:the|an?|simple|mere|pure|purely|some|simply|just|likely|probably|mainly|largely|plain|classic|to) ){0,3}$",
        unlessBehind: "\\b(?:not|n['’]t|never|no) (?:\\w+ ){0,4}$",
        unlessBefore: " (?:prone|engineering|research|analysis|is|are)\\b",
        instead: INSTEAD,
      },
    ],
  },
];
