/** Numbers with what they count, and lengths of time, as people write them. */

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|dozens?|hundreds?|thousands?|millions?|half|a third|a quarter|zero";

const TIME_WORDS =
  "ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|nights?|weeks?|months?|years?";

const NOT_COUNTED = `${TIME_WORDS}|am|pm|utc|gmt|cest|cet|est|edt|pst|pdt|jst|bst|jan|january|feb|february|mar|march|apr|april|may|june|july|aug|august|sept?|september|oct|october|nov|november|dec|december|and|or|on|at|in|to|for|was|were|is|are|had|has|from|the|until|by|with|when|after|before|due|because|as`;

const COUNTED =
  "users?|customers?|clients?|people|persons?|accounts?|consumers?|subscribers?|members?|visitors?|teams?|developers?|engineers?|tenants?|organi[sz]ations?|companies|players?|students?|analysts?|requests?|calls?|quer(?:y|ies)|jobs?|orders?|payments?|transactions?|messages?|e-?mails?|sessions?|reports?|tickets?|services?|nodes?|servers?|sites?|builds?|pods?|deploy(?:ment)?s?|clusters?|regions?|pages?|records?|rows?|files?|instances?|writes?|reads?|operations|workflows?|features?|functions?|deliveries|documents?|systems?|products?|invoices?|traffic|revenue|impact|one";

/** A share, money, a number with what it counts, or a word that stands for one: all, nobody. */
const AMOUNT = new RegExp(
  [
    "\\d ?(?:%|percent|per cent|percentage)",
    "[$€£¥] ?\\d",
    "\\d ?(?:usd|eur|gbp|dollars|euros|pounds)\\b",
    `(?<![\\w.:/#-])~?\\d[\\d,]{0,15}(?:\\.\\d{1,3})?[km+]? +(?!(?:${NOT_COUNTED})\\b)[a-z]`,
    "\\d (?:of|out of) (?:\\d|the|our|them|all)",
    `\\b(?:${NUMBER_WORDS}|all|every|each|no|any|entire|whole|both|single|only) (?:[\\w'’-]{1,20} ){0,3}(?:${COUNTED})\\b`,
    "\\b(?:everyone|everybody|nobody|no one|none|not affected|unaffected)\\b",
  ].join("|"),
  "i",
);

const LENGTH = new RegExp(
  [
    `\\d[ -]?(?:${TIME_WORDS})\\b`,
    `\\b(?:${NUMBER_WORDS}|an?|several|few|couple of|all|whole|entire|full) (?:an |a |[\\w-]{1,15} )?(?:seconds?|minutes?|hours?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|months?|quarters?|years?)\\b`,
    "\\b(?:until|till|overnight|permanent(?:ly)?|momentar(?:y|ily))\\b",
    "\\d:\\d\\d[^\\n]{0,60}\\d:\\d\\d",
  ].join("|"),
  "i",
);

/** Nouns whose number is a name: `port 8080`, `build 512`, `Postgres 12`. */
const NUMBERED =
  "ports?|versions?|releases?|builds?|job|tickets?|incidents?|issues?|bugs?|prs?|pull requests?|request|id|nr|number|node|shard|server|host|rack|disk|partition|row|line|page|step|phase|sprint|tier|level|rfc|errors?|exit|exit code|status|status codes?|codes?|http|https|pid|commit|revision|batch|python|java|ruby|php|postgres|postgresql|mysql|redis|kafka|kubernetes|windows|ubuntu|debian|android|ios|tls";

const HTTP_STATUS = "20[0146]|30[1-8]|40\\d|41\\d|42[1-9]|451|499|50[0-8]|52\\d";

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec";

/** What a server answered with. */
const ANSWER = `\\b(?:${HTTP_STATUS})(?:s\\b| (?:errors?|responses?|status(?:es)?|codes?|not found|forbidden|unauthori[sz]ed|bad gateway|gateway timeouts?|service unavailable|internal server errors?)\\b)`;

/** Numbers that count nothing: names, versions, what a server answers, years and days. A noun behind them that is counted keeps them. */
const NO_AMOUNT = new RegExp(
  [
    ANSWER,
    `\\b(?:(?:${NUMBERED})[ :#]{1,2}v?\\d[\\w.:-]*|(?:in|since|until|from|by|of|early|late|(?:${MONTHS})[a-z]{0,6}),? (?:19|20)\\d\\d|(?:${MONTHS})[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?)(?![\\w.:-]| +(?:${COUNTED})\\b)`,
  ].join("|"),
  "gi",
);

const ANSWERS = new RegExp(ANSWER, "gi");

export function saysHowMany(text: string): boolean {
  return AMOUNT.test(text.replace(NO_AMOUNT, "…"));
}

export function saysHowLong(text: string): boolean {
  return LENGTH.test(text.replace(ANSWERS, "…"));
}
