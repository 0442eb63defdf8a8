import { describe, expect, test } from "vitest";
import { nameSection } from "../../../src/import/documents/name-section.ts";
import { template } from "./support.ts";

const named = (name: string): string | undefined => {
  const found = nameSection(template, name);
  return found && found.section.id + (found.saysMore ? " and more" : "");
};

describe("a heading is the section that it names", () => {
  test.each([
    ["Impact", "impact"],
    ["3. Root Cause", "root-causes"],
    ["🔥 Timeline", "timeline"],
    [":warning: Leadup", "trigger"],
    ["影響範囲", "impact"],
    ["What caused the outage?", "root-causes"],
    ["The 5 whys", "root-causes"],
    ["What went well / poorly", "lessons-learned and more"],
    ["What went well and what went wrong", "lessons-learned and more"],
    ["What went well?", "went-well"],
    ["Problem analysis", "root-causes"],
    ["How was the issue detected?", "detection"],
    ["How were customers affected?", "impact"],
    ["Blast radius", "impact"],
    ["What are we doing to prevent this?", "action-items"],
    ["How will we prevent it?", "action-items"],
    ["What's next?", "action-items"],
    ["How we responded", "resolution"],
    ["Workaround", "resolution"],
    ["Cosa è successo?", "summary"],
    ["Impatto", "impact"],
    ["Azioni correttive", "action-items"],
    ["Lezioni apprese", "lessons-learned"],
    ["영향 범위", "impact"],
    ["타임라인", "timeline"],
    ["근본 원인", "root-causes"],
    ["재발 방지 대책", "action-items"],
    ["Plan d’actions", "action-items"],
    ["Maßnahmenplan", "action-items"],
    ["アクションプラン", "action-items"],
    ["Neste steg", "action-items"],
    ["Utløsende faktor", "trigger"],
    ["Affected users", "impact"],
    ["Why did this happen?", "root-causes"],
    ["How do we prevent this?", "action-items"],
    ["Zeitverlauf", "timeline"],
    ["Sofortmaßnahmen", "resolution"],
    ["Déroulé", "timeline"],
    ["Mesures correctives", "action-items"],
    ["Secuencia de eventos", "timeline"],
    ["Medidas preventivas", "action-items"],
    ["Årsakssammenheng", "root-causes"],
    ["暫定対応", "resolution"],
    ["暫定対策", "resolution"],
    ["恒久対応", "action-items"],
    ["事件经过", "timeline"],
    ["处理过程", "timeline"],
    ["Fault", "trigger"],
    ["Fixes", "resolution"],
    ["Future measures", "action-items"],
    ["What we will change", "action-items"],
    ["改善点", "action-items"],
    ["What did we do well?", "went-well"],
    ["What could be better?", "went-badly"],
    ["What could we have done better", "went-badly"],
    ["Good", "went-well"],
    ["The bad", "went-badly"],
    ["Lucky", "got-lucky"],
    ["Warum ist es passiert?", "root-causes"],
    ["Wie konnte das passieren?", "root-causes"],
    ["Was haben wir gelernt?", "lessons-learned"],
    ["Was ist passiert?", "summary"],
    ["Zu tun", "action-items"],
    ["Was lief gut?", "went-well"],
    ["Was ist schiefgelaufen?", "went-badly"],
    ["¿Por qué pasó?", "root-causes"],
    ["¿Cómo lo detectamos?", "detection"],
    ["¿Qué pasó?", "summary"],
    ["¿Qué aprendimos?", "lessons-learned"],
    ["¿Qué falló?", "went-badly"],
    ["Ce qui a mal marché", "went-badly"],
    ["Ce qui a bien marché", "went-well"],
    ["Que s'est-il passé", "summary"],
    ["Pourquoi cela s'est-il produit ?", "root-causes"],
    ["Comment l'avons-nous détecté ?", "detection"],
    ["Hvorfor skjedde det?", "root-causes"],
    ["Como descobrimos?", "detection"],
    ["Corrective and preventative actions (CAPA)", "action-items"],
    ["How did we notice?", "detection"],
    ["なぜ起きたのか", "root-causes"],
    ["Description", "summary"],
    ["2.1 Timeline", "timeline"],
    ["Bad: the query plan", undefined],
    ["Mitigations", undefined],
    ["経緯", undefined],
    ["Background", undefined],
    ["", undefined],
    ["🔥", undefined],
  ])("%s", (name, section) => expect(named(name)).toBe(section));
});

const NAMES: readonly (readonly [section: string, names: readonly string[]])[] = [
  [
    "summary",
    ["Résumé", "Que s'est-il passé ?", "Resumen", "¿Qué ocurrió?", "Resumo", "O que aconteceu?"],
  ],
  ["impact", ["Impact sur les utilisateurs", "Impacto en los clientes", "Impacto nos usuários"]],
  [
    "trigger",
    ["Déclencheur", "Cause directe", "Detonante", "Causa directa", "Gatilho", "Causa direta"],
  ],
  ["detection", ["Découverte", "Cómo se detectó", "Como foi detectado"]],
  [
    "resolution",
    ["Retour à la normale", "Cómo se resolvió", "Mitigación", "Recuperação", "Como foi resolvido?"],
  ],
  ["timeline", ["Chronologie de l'incident", "Cronología del incidente", "Linha do tempo"]],
  [
    "root-causes",
    ["Facteurs contributifs", "Cause profonde", "Factores contribuyentes", "Causa principal"],
  ],
  ["went-well", ["Points positifs", "¿Qué fue bien?", "O que funcionou bem"]],
  ["went-badly", ["Points à améliorer", "¿Qué se puede mejorar?", "O que pode melhorar"]],
  ["got-lucky", ["Coups de chance", "¿En qué tuvimos suerte?", "Em que tivemos sorte"]],
  [
    "action-items",
    ["Actions à mener", "Suivi", "Tareas", "Seguimiento", "Melhorias", "Ações a tomar"],
  ],
  ["lessons-learned", ["Ce que nous avons appris", "Lo que aprendimos", "O que aprendemos"]],
];

describe("French, Spanish and Portuguese have the usual names", () => {
  const pairs = NAMES.flatMap(([section, names]) => names.map((name) => [name, section] as const));
  test.each(pairs)("%s is %s", (name, section) => expect(named(name)).toBe(section));
});

describe("a heading that says more is the section too, and says so", () => {
  test.each([
    ["Timeline (all times UTC)", "timeline and more"],
    ["Root cause: the pool was too small", "root-causes and more"],
    ["Root cause - the pool was too small", "root-causes and more"],
    ["Technical root cause", "root-causes and more"],
    ["Impact on checkout", "impact and more"],
    ["根本原因：接続数の上限", "root-causes and more"],
    ["今後の対策", "action-items and more"],
    ["検知（Detect）", "detection and more"],
    ["Immediate actions taken", "resolution and more"],
    ["What we do next, and the prevention", "action-items and more"],
  ])("%s", (name, section) => expect(named(name)).toBe(section));
});

test("a sentence with a term in it is no heading of a section", () => {
  const long = "How the team came to look at the database for two hours before the timeline";
  expect(named(long)).toBeUndefined();
  expect(named("好的修复理由不等于猜中了真正的那个根因")).toBeUndefined();
});

test("a term inside of a longer heading names nothing", () => {
  expect(named("Why the impact was missed")).toBeUndefined();
});
