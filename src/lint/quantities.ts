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

export function saysHowMany(text: string): boolean {
  return AMOUNT.test(text);
}

export function saysHowLong(text: string): boolean {
  return LENGTH.test(text);
}
