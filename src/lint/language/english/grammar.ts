/** The little words of English, and the nouns that tell people from machines. */
import type { Grammar } from "../language.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);

export const PERSON = words(`
  engineer developer dev programmer coder sysadmin administrator sre dba on-call oncall oncaller on-caller
  employee contractor intern trainee apprentice technician maintainer reviewer analyst
  designer tester colleague coworker co-worker teammate person someone somebody individual architect consultant
  officer pilot nurse doctor physician surgeon pharmacist teacher student
  newcomer newbie people everyone everybody anyone whoever staffer guy guys folks folk
  he she founder cto ceo cio ciso specialist researcher scientist accountant clerk secretary
  freelancer foreman captain mechanic recruiter volunteer staff personnel crew
  deputy facilitator boss superior
`);

export const EITHER = words(
  "supervisor executive director dispatcher member leader responder head assistant expert planner committer author contributor assignee approver submitter commander specialist operator admin manager agent owner lead driver editor partner coordinator controller moderator reporter",
);

export const grammar: Grammar = {
  subjects: {
    person: PERSON,
    either: EITHER,
    outsider: words(
      "user customer visitor subscriber player attacker hacker intruder spammer scammer consumer shopper reader attendee patient adversary criminal vendor supplier provider company crook thief",
    ),
    I: words("i"),
    we: words("we us ourselves"),
    they: words("they"),
    team: words(
      "team squad department management leadership committee board council panel office qa ops",
    ),
    nobody: words("nobody no-one none"),
    process: words(
      "review reviews reviewing analysis planning process processes procedure investigation assessment estimate estimates estimation evaluation plan plans design discussion discussions meeting handover communication communications coordination preparation rollout migration-plan audit onboarding retrospective triage checklist runbook documentation docs effort efforts approach proposal response decision decisions",
    ),
    machine: words(`
      job script deploy deployment service server test tests testing build pipeline alert alerts alerting monitor
      monitoring check checks probe cache database db migration query node pod container cluster daemon cron system tool
      tooling linter ci code function library client consumer planner api endpoint config configuration flag proxy balancer switch router disk
      network certificate cert token validator validation parser compiler scheduler hook webhook bot app application
      program release update upgrade patch failover replica backup backups request response model algorithm integration
      suite coverage dashboard log logs logging automation workflow runner kubelet dns firewall healthcheck page pager
      pagerduty kubernetes it which that this machine machines vm vms instance image software hardware mechanism logic
      change commit bug error exception process-manager thread queue broker consumer-group platform site website
      frontend backend ui interface scanner detector analyzer analyser sensor metric metrics threshold limit timeout retry
      retries handler module component package worker dependency version variable field column table row schema index key lock
      loop data file files message messages event events packet connection session cookie browser kernel driver-update
      clock timer nginx redis postgres postgresql mysql kafka docker terraform jenkins github gitlab aws gcp azure
      cloudflare grafana prometheus helm autoscaler loadbalancer fixture mock simulator estimate-job command install
      installer canary probe-job rule rules guard assertion
    `),
  },
  prepositions: words(
    "of on from in at for with behind to by under within during between among about into over without across through via after before near inside outside against per",
  ),
  auxiliaries: words(
    "had has have was were is are been being be did didn't do does doesn't not never also then still just even simply really actually initially originally subsequently again already first later both all each once now ever once therefore thus apparently don't hasn't haven't hadn't wasn't weren't n't either too itself himself herself themselves may might could would should must can will cannot",
  ),
  conjunctions: words("and but or then yet nor"),
  openers: words(
    "because since when while as if although though whereas until unless so where why how what whether therefore however",
  ),
  relatives: words("who whom which that whose"),
  quantifiers: words(
    "one some most all any none each several two three many few half both another someone anyone neither either lots",
  ),
  software: words(
    "zookeeper bosh process query kubernetes k8s prometheus etcd redis postgres postgresql mysql mongodb cert certificate package process secret secrets state resource queue user monitoring database cluster datadog backup elastic elasticsearch kafka helm argo argocd openshift log config configuration device network graphics kernel jdbc odbc test build ci session window memory task job connection traffic ssh gpg remote cloud vault consul nomad cluster raft etcd replica set ocsp http api server node commit package-level",
  ),
  adverbEnding: /..ly$/,
};

/** Nouns for people as a list in a phrase. */
const plural = (nouns: readonly string[]): string => `(?:${nouns.join("|")})(?:s|es)?`;
const UNCLEAR = new Set(
  words("he she people everyone everybody anyone whoever guy guys shift staff human"),
);
export const PEOPLE = plural(PERSON.filter((noun) => !UNCLEAR.has(noun)));
export const ROLES = plural([...PERSON.filter((noun) => !UNCLEAR.has(noun)), ...EITHER]);
