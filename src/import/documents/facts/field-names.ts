/** What documents call the fields of a post-mortem, in the languages that they are read in. */

/** Fields of our front matter, and what others state in one value or we keep in another. */
export type FieldName =
  | "title"
  | "status"
  | "review"
  | "severity"
  | "started_at"
  | "detected_at"
  | "acknowledged_at"
  | "mitigated_at"
  | "resolved_at"
  | "published_at"
  | "held_at"
  | "timezone"
  | "owner"
  | "facilitator"
  | "participants"
  | "services"
  | "tags"
  | "causes"
  | "detected_by"
  /** The day of the incident. */
  | "date"
  /** From its start to its end, or how long that took. */
  | "period"
  /** A time of day alone. */
  | "time"
  /** The day on which the document was written or changed. */
  | "written"
  | "author"
  /** Prose, which may begin with how bad it was. */
  | "impact"
  | "is_draft";

/** In lower case, without what stands in brackets; `_` and `-` are blanks. */
export const FIELD_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  title: [
    ...["title", "incident title", "incident name", "incident", "name", "subject", "headline"],
    ...[
      "タイトル",
      "件名",
      "インシデント名",
      "障害名",
      "标题",
      "标题名称",
      "事件",
      "事件名称",
      "故障名称",
    ],
    ...["tittel", "hendelse", "título", "titulo", "incidente", "titel", "titre", "название"],
  ],
  status: [
    ...["status", "state", "incident status", "incident state", "current status", "current state"],
    ...[
      "ステータス",
      "状態",
      "対応状況",
      "状态",
      "当前状态",
      "处理状态",
      "estado",
      "statut",
      "статус",
    ],
  ],
  review: [
    ...["review", "review status", "document status", "doc status", "document state"],
    ...["postmortem status", "post mortem status", "文書ステータス", "文档状态"],
  ],
  severity: [
    ...["severity", "sev", "severity level", "incident severity", "severity rating", "priority"],
    ...["incident priority", "incident level", "level", "impact level", "severity/priority"],
    ...["criticality", "severity classification", "重大度", "深刻度", "重要度", "優先度", "緊急度"],
    ...[
      "障害レベル",
      "严重程度",
      "严重级别",
      "严重等级",
      "严重性",
      "事件级别",
      "故障等级",
      "故障级别",
      "级别",
    ],
    ...["等级", "优先级", "alvorlighet", "alvorlighetsgrad", "kritikalitet", "prioritet"],
    ...[
      "severidad",
      "severidade",
      "gravedad",
      "gravidade",
      "prioridad",
      "prioridade",
      "criticidad",
    ],
    ...[
      "schweregrad",
      "priorität",
      "gravité",
      "sévérité",
      "criticité",
      "серьёзность",
      "серьезность",
    ],
  ],
  started_at: [
    ...[
      "start",
      "started",
      "start time",
      "start date",
      "started at",
      "started on",
      "starting time",
    ],
    ...[
      "incident start",
      "incident started",
      "incident start time",
      "incident began",
      "time started",
    ],
    ...["impact start", "impact started", "impact start time", "outage start", "outage started"],
    ...["start of incident", "start of impact", "start of outage", "beginning", "began", "begin"],
    ...["issue start", "issue started", "problem start", "time of incident", "time of occurrence"],
    ...["occurred", "occurred at", "occurred on", "occurrence", "onset", "incident occurred"],
    ...[
      "start date/time",
      "start date and time",
      "date/time started",
      "introduced",
      "start timestamp",
    ],
    ...["発生日時", "発生時刻", "発生時間", "発生", "障害発生", "障害発生日時", "開始", "開始日時"],
    ...["開始時刻", "発生時期", "发生时间", "开始时间", "故障开始时间", "发生日期", "影响开始时间"],
    ...[
      "feil introdusert",
      "startet",
      "starttid",
      "start tid",
      "starttidspunkt",
      "oppstod",
      "oppsto",
    ],
    ...["data/hora inicio", "data/hora início", "data/hora de início", "inicio", "início"],
    ...[
      "fecha/hora inicio",
      "fecha de inicio",
      "hora de inicio",
      "hora de início",
      "data de início",
    ],
    ...["fecha y hora de inicio", "beginn", "startzeit", "début", "heure de début", "начало"],
  ],
  detected_at: [
    ...[
      "detected",
      "detected at",
      "detected on",
      "detection time",
      "time detected",
      "time of detection",
    ],
    ...[
      "discovered",
      "discovered at",
      "discovered on",
      "discovery",
      "discovery date",
      "date discovered",
    ],
    ...[
      "date detected",
      "detection date",
      "incident detected",
      "reported",
      "reported at",
      "reported on",
    ],
    ...[
      "first detected",
      "first reported",
      "identified at",
      "検知日時",
      "検知時刻",
      "検知",
      "検出日時",
    ],
    ...["発覚日時", "発見日時", "发现时间", "检测时间", "发现日期", "oppdaget", "feil oppdaget"],
    ...[
      "detectado",
      "detectado em",
      "detectado el",
      "hora de detección",
      "erkannt",
      "entdeckt",
      "détecté",
    ],
  ],
  acknowledged_at: [
    ...["acknowledged", "acknowledged at", "time acknowledged", "ack", "response started"],
    ...["対応開始", "対応開始日時", "响应时间", "bekreftet"],
  ],
  mitigated_at: [
    ...["mitigated", "mitigated at", "mitigated on", "mitigation time", "time mitigated"],
    ...["緩和日時", "暫定復旧", "暫定復旧日時", "暫定対応", "缓解时间", "止损时间"],
  ],
  resolved_at: [
    ...["resolved", "resolved at", "resolved on", "resolved when", "resolvedwhen", "time resolved"],
    ...["resolution time", "resolution date", "end", "ended", "ended at", "end time", "end date"],
    ...["incident end", "incident ended", "incident end time", "impact end", "impact ended"],
    ...[
      "outage end",
      "outage ended",
      "end of incident",
      "end of impact",
      "restored",
      "restored at",
    ],
    ...[
      "service restored",
      "recovered",
      "recovered at",
      "fixed",
      "fixed at",
      "closed",
      "closed at",
    ],
    ...[
      "date resolved",
      "incident resolved",
      "end date/time",
      "date/time ended",
      "復旧日時",
      "復旧時刻",
    ],
    ...[
      "復旧",
      "解決日時",
      "解決",
      "終了日時",
      "終了時刻",
      "終了",
      "解消日時",
      "終息日時",
      "完了日時",
    ],
    ...[
      "恢复时间",
      "结束时间",
      "解决时间",
      "修复时间",
      "故障结束时间",
      "løst",
      "feil rettet",
      "rettet",
    ],
    ...["slutt", "sluttid", "data/hora fim", "data/hora de fim", "fim", "fin", "hora de fin"],
    ...["fecha/hora fin", "fecha de fin", "resuelto", "resolvido", "ende", "endzeit", "behoben"],
    ...["résolu", "heure de fin", "окончание", "завершение"],
  ],
  published_at: [
    ...["published", "published at", "published on", "publish date", "publication date"],
    ...["date published", "公開日", "発行日", "发布日期", "publisert"],
  ],
  held_at: [
    ...["meeting", "meeting date", "postmortem meeting", "post mortem meeting", "review meeting"],
    ...["date of review", "date of meeting", "date of the meeting", "session", "session date"],
    ...["workshop date", "date of workshop", "sitzung", "datum der sitzung", "møtedag"],
    ...["review date", "meeting scheduled for", "held", "held at", "held on", "retro date"],
    ...[
      "postmortem held",
      "開催日",
      "振り返り日",
      "会議日",
      "复盘日期",
      "复盘时间",
      "møte",
      "møtedato",
    ],
  ],
  timezone: [
    "timezone",
    "time zone",
    "tz",
    "tidssone",
    "タイムゾーン",
    "时区",
    "時區",
    "zona horaria",
  ],
  owner: [
    ...["owner", "owners", "postmortem owner", "post mortem owner", "document owner", "doc owner"],
    ...[
      "incident owner",
      "responsible",
      "postmortem lead",
      "オーナー",
      "責任者",
      "所有者",
      "负责人",
    ],
    ...["eier", "ansvarlig", "responsable", "responsável", "verantwortlich"],
  ],
  facilitator: [
    "facilitator",
    "moderator",
    "meeting facilitator",
    "ファシリテーター",
    "主持人",
    "fasilitator",
  ],
  participants: [
    ...["participants", "attendees", "postmortem attendees", "meeting attendees", "responders"],
    ...["collaborators", "contributors", "people involved", "involved", "incident team"],
    ...["response team", "参加者", "対応者", "関係者", "参与者", "参与人", "参与人员", "处理人"],
    ...["deltakere", "deltagere", "involverte", "participantes", "teilnehmer"],
  ],
  services: [
    ...["service", "services", "affected service", "affected services", "services affected"],
    ...["impacted service", "impacted services", "services impacted", "service affected"],
    ...["affected system", "affected systems", "systems affected", "impacted systems", "affected"],
    ...[
      "system",
      "systems",
      "component",
      "components",
      "affected components",
      "components affected",
    ],
    ...[
      "影響サービス",
      "対象サービス",
      "サービス",
      "影響システム",
      "対象システム",
      "影响服务",
      "受影响服务",
    ],
    ...[
      "受影响的服务",
      "影响系统",
      "服务",
      "tjeneste",
      "tjenester",
      "berørte tjenester",
      "servicios",
    ],
    ...["servicios afectados", "serviços", "serviços afetados", "betroffene dienste"],
  ],
  tags: [
    ...["tags", "tag", "labels", "label", "keywords", "categories", "category"],
    ...["タグ", "标签", "標籤", "emneord", "etiquetas"],
  ],
  causes: [
    "causes",
    "root cause category",
    "cause category",
    "root cause type",
    "原因分類",
    "原因分类",
  ],
  detected_by: [
    ...["detected by", "detection method", "discovered by", "reported by", "how detected"],
    ...["検知方法", "検知経路", "发现方式", "detectado por", "oppdaget av"],
  ],
  date: [
    ...[
      "date",
      "day",
      "incident date",
      "date of incident",
      "date of the incident",
      "date of outage",
    ],
    ...["outage date", "event date", "date of event", "incident day", "date and time", "date/time"],
    ...[
      "dates",
      "incident dates",
      "発生日",
      "日付",
      "日時",
      "障害発生日",
      "日期",
      "事件日期",
      "故障日期",
    ],
    ...[
      "事故日期",
      "dato",
      "hendelsesdato",
      "fecha",
      "fecha del incidente",
      "data",
      "data do incidente",
    ],
    ...["datum", "дата", "дата инцидента"],
  ],
  period: [
    ...["period", "incident period", "impact period", "outage period", "window", "outage window"],
    ...[
      "impact window",
      "incident window",
      "when",
      "duration",
      "incident duration",
      "outage duration",
    ],
    ...["impact duration", "total duration", "total impact duration", "duration of incident"],
    ...[
      "duration of outage",
      "time range",
      "incident time range",
      "time frame",
      "timeframe",
      "downtime",
    ],
    ...[
      "影響期間",
      "影響時間",
      "障害期間",
      "障害時間",
      "期間",
      "継続時間",
      "影响时间",
      "影响时段",
      "故障时段",
    ],
    ...[
      "持续时间",
      "影响时长",
      "故障时间",
      "varighet",
      "periode",
      "tidsrom",
      "duración",
      "duração",
    ],
    ...["período", "periodo", "dauer", "zeitraum", "durée", "période"],
  ],
  time: [
    "time",
    "times",
    "incident time",
    "time of day",
    "時刻",
    "時間",
    "时间",
    "tid",
    "tidspunkt",
    "klokkeslett",
    "hora",
  ],
  written: [
    ...[
      "created",
      "created at",
      "created on",
      "creation date",
      "date created",
      "written",
      "written on",
    ],
    ...["date written", "last modified", "last updated", "last update", "updated", "updated at"],
    ...["updated on", "modified", "lastmod", "report date", "date of report", "postmortem date"],
    ...[
      "post mortem date",
      "date of post mortem",
      "date of postmortem",
      "date of the post mortem",
      "date of the postmortem",
      "retrospective date",
      "document date",
      "date of document",
      "generated",
      "generated on",
      "作成日",
      "作成日時",
      "更新日",
    ],
    ...[
      "最終更新",
      "最終更新日",
      "执笔日期",
      "创建时间",
      "更新时间",
      "编写日期",
      "opprettet",
      "oppdatert",
    ],
    ...["creado", "criado em", "actualizado", "erstellt"],
  ],
  author: [
    ...["author", "authors", "written by", "by", "created by", "prepared by", "reporter"],
    ...["document author", "postmortem author", "postmortem authors", "著者", "作成者", "執筆者"],
    ...["報告者", "作者", "编写人", "撰写人", "av", "forfatter", "forfattere", "autor", "autores"],
    ...["autora", "auteur", "auteurs", "verfasser"],
  ],
  impact: ["impact", "影響", "影響度", "影响", "konsekvens", "impacto", "auswirkung"],
  is_draft: ["draft", "下書き", "草稿"],
};

/** Names of roles in the response, under which people are listed one a field: they took part in that role. */
export const ROLE_NAMES: readonly string[] = [
  ...["incident commander", "incident lead", "incident manager", "commander", "on call"],
  ...["on call engineer", "communications lead", "comms lead", "operations lead", "ops lead"],
  ...["tech lead", "technical lead", "scribe", "sre lead", "developer lead"],
];

/** Headings below which stand facts of the incident, and not what happened. */
export const METADATA_HEADINGS: ReadonlySet<string> = new Set([
  ...["metadata", "meta", "meta data", "incident details", "details", "incident information"],
  ...["incident info", "information", "info", "basic information", "general information", "facts"],
  ...[
    "incident facts",
    "incident overview",
    "incident metadata",
    "document information",
    "at a glance",
  ],
  ...[
    "key facts",
    "quick facts",
    "header",
    "metrics",
    "stats",
    "statistics",
    "properties",
    "メタデータ",
    "基本情報",
    "インシデント情報",
  ],
  ...[
    "障害情報",
    "概要情報",
    "基本信息",
    "事件信息",
    "故障信息",
    "元数据",
    "metadata for hendelsen",
  ],
  ...[
    "metadatos",
    "datos",
    "información general",
    "metadados",
    "informações",
    "fakta",
    "nøkkelfakta",
  ],
]);
