/** Words that name a section wherever a heading begins or ends with them; in this order, the most telling first. */

export interface SectionTerms {
  readonly section: string;
  /** As `headingKey` writes them. */
  readonly terms: readonly string[];
}

/** Names that mean a section only in a foreign document, and only alone: in ours they head a point of another one. */
export const ALONE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    summary: ["description", "descripción", "descrição", "beskrivelse"],
    trigger: ["fault", "faults"],
    impact: ["blast radius"],
    resolution: [
      "fixes",
      "containment",
      "containment action",
      "containment actions",
      "interim containment",
      "workaround",
    ],
    "root-causes": ["problem analysis", "why", "warum", "hvorfor", "por qué", "pourquoi"],
    "action-items": [
      ...["corrective action", "preventive action", "plan d actions", "plan de acciones"],
      ...["maßnahmenplan", "handlingsplan", "tiltaksplan", "piano d azione", "アクションプラン"],
    ],
    "went-well": ["good", "the good", "successes"],
    "went-badly": ["bad", "the bad"],
    "got-lucky": ["lucky", "the lucky"],
    timeline: ["status updates", "incident updates"],
    risks: [
      ...["risk registry", "risk log", "risk list", "risk overview", "risks and mitigations"],
      ...["failures", "scenarios", "threats", "concerns", "hazards", "fears", "worries"],
      ...["trusler", "bekymringer", "scenarier", "bedrohungen", "gefahren", "szenarien"],
      ...["amenazas", "escenarios", "ameaças", "cenários", "menaces", "scénarios"],
      ...["脅威", "懸念", "懸念事項", "シナリオ", "威胁", "失败场景"],
    ],
  }).flatMap(([id, names]) => names.map((name) => [name, id] as const)),
);

export const TERMS: readonly SectionTerms[] = [
  // What is done already is no action any more, whatever kind of action it was.
  {
    section: "resolution",
    terms: ["actions taken", "action taken", "steps taken", "measures taken"],
  },
  {
    section: "action-items",
    terms: [
      "action items",
      "action item",
      "actions to take",
      "follow up",
      "follow ups",
      "next steps",
      "corrective actions",
      "preventive actions",
      "preventive measures",
      "preventative measures",
      "prevention",
      "future measures",
      "future work",
      "recommendations",
      "remediation",
      "preventing it from happening again",
      ...["plan d actions", "plan de acciones", "maßnahmenplan", "handlingsplan", "tiltaksplan"],
      ...["piano d azione", "アクションプラン"],
      "行动",
      "再発防止策",
      "対策",
      "アクションアイテム",
      "改进措施",
      "行动项",
      "tiltak",
    ],
  },
  {
    section: "timeline",
    terms: ["timeline", "chronology", "タイムライン", "時系列", "时间线", "tidslinje"],
  },
  {
    section: "root-causes",
    terms: [
      "root cause",
      "root causes",
      "why did it happen",
      "why it happened",
      "contributing factors",
      "cause analysis",
      "根本原因",
      "根因",
      "原因",
      "原因分析",
    ],
  },
  {
    section: "lessons-learned",
    terms: ["lessons learned", "lessons learnt", "lessons", "教訓", "教训"],
  },
  { section: "impact", terms: ["impact", "影響", "影响"] },
  { section: "detection", terms: ["detection", "検知", "检测"] },
  {
    section: "resolution",
    terms: ["resolution", "mitigation", "recovery", "fix", "fix applied", "復旧", "修复"],
  },
  { section: "trigger", terms: ["trigger"] },
  {
    section: "summary",
    terms: ["summary", "problem description", "problem statement", "现象", "問題現象", "概要"],
  },
  // Of a pre-mortem; last, since a risk is spoken of in post-mortems too.
  {
    section: "risks",
    terms: [
      "risks",
      "risk register",
      "risk matrix",
      "risk assessment",
      "risk table",
      "potential failures",
      "failure modes",
      "failure scenarios",
      "risikoer",
      "risiken",
      "riesgos",
      "リスク",
      "リスク一覧",
      "风险",
    ],
  },
];
