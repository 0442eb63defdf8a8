/** Words in names, titles and headings that tell what a page is, in the languages in which people sent us pages. */

/** A form to be filled in. */
export const FORM =
  /(?:^|[^a-z])(?:template|plantilla|vorlage|modelo de|mod[eè]le de|mall?(?= for)|skabelon)(?:s?[^a-z]|$)|[a-z]template(?:\.|$)|шаблон|模板|範本|テンプレート|雛形/i;

/** A file's name, without its ending, in which a form is all that is named. */
export const FORM_NAME =
  /^[\W\d_n-y]*(?:(?:post[-_ ]?mortem|incident|rca|pm|report|review|retro|example|sample|blank|default)[\W\d_]*){0,3}(?:template|plantilla|vorlage|mal|шаблон|模板|テンプレート)(?:[\W\d_]*(?:post[-_ ]?mortem|incident|rca|report))*[\W\d_]*$/i;
export const FORM_FOLDER = /(?:^|\/)[\w.-]*templates?\/[^/]*$/i;
/** The first words of one that says so of itself. */
export const OPENS_AS_FORM =
  /^[^\p{L}]*(?:(?:sample )?template from\b|(?:this|the following) (?:is|are|document is|page is)[^.\n]{0,40}\btemplate\b)/iu;

export const PREMORTEM = /pre[-_ ]?mortem|プレモーテム|премортем|事前验尸|事前剖析/i;

export const LIKELY =
  /likelihood|probability|wahrscheinlich|probabili[dt]|sannsynlig|вероятност|発生確率|可能性の高|概率/i;

/** Something that went wrong, or the page that tells of it. */
export const INCIDENT =
  /post[-_ ]?mortem|incident|outage|failure|downtime|retrospective|disaster|root[-_ ]cause|(?:^|[^a-z])(?:rca|pir|inc|coe)(?:[^a-z]|$)|ポストモーテム|インシデント|障害|事故|故障|复盘|復盤|事后|事後|инцидент|сбой|постмортем|hendelse|nedetid|vorfall|ausfall|störung|panne|incidente|incidencia|caída|falha|interrup[cç]|장애|포스트모템/i;

/** `Post-mortem: Payments down`: the title of one, with the words that name it. */
export const TITLED =
  /^\W{0,6}(?:blameless )?(?:post[- ]?mortem|incident(?: report| review)?|outage(?: report)?|root cause analysis|rca|ポストモーテム|障害報告書?|インシデントレポート|故障复盘)\s?[:：–—]\s?(?!template|guide|process|how)[^\s:]+(?:\s+\S+|[\p{Lo}]{3})/iu;

/** What a title or a first sentence says of something that went wrong. */
export const WENT_WRONG =
  /\b(?:(?:was|were|went|is|are) (?:down|unavailable|unreachable|offline|lost|broken|wrong|slow|deleted|leaked|exposed)|fail(?:ed|s|ing)|crash(?:ed|es)|broke\b|stopped working|stood still|(?:could|did) ?n[o']t (?:log|pay|connect|send|load|start|reach|work)|(?:nobody|no one|none|users|customers) could(?: not|n't)?|data ?loss|lost (?:data|all)|leak(?:ed)?\b|breach|regression|deleted (?:the|a|all|our)|missed the deadline|war(?:en)? (?:nicht erreichbar|ausgefallen)|ausgefallen|var nede|no funcion|estuvo ca[ií]d)|ダウンし|停止し|失敗し|不可用|宕机|中断|중단|실패|다운|접속 불가/i;

/** A file's name, without its ending, of a page that says how something is done. */
export const GUIDE_NAME =
  /^[\W\d_]*(?:(?:how[-_ ]?to|when[-_ ]to|writing|guide|guidelines?|runbook|playbook|handbook|checklist|best[-_ ]practi[cs]es?|contributing|policy|process|anleitung|leitfaden|veileder|veiledning|gu[ií]a|指南|ガイド|手順)(?:[\W_]|$)|(?:[^\W\d_][^\W_]*[-_ ]){0,4}(?:guide|guidelines?|process|policy|runbook|playbook|handbook|checklist|instructions|conventions|anleitung|leitfaden|veileder|veiledning|指南|ガイド|手順)[\W_]*$)/i;

/** A file's name or a title of what a team writes down whenever it meets. */
export const MEETING =
  /\b(?:(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|team|ops|infra|engineering|project|status)[-_ ](?:sync|stand-?up|meeting|call|check-?in|notes|agenda)|(?:infra|ops|team)[-_ ]sync|stand-?up|meeting (?:notes|minutes)|minutes of|all[- ]hands|1[:-]1|sprint (?:planning|review)|besprechungsprotokoll|jour fixe|møtereferat|compte[- ]rendu de réunion|acta de (?:la )?reunión|ata (?:da|de) reunião)\b|議事録|会议纪要/i;

/** Headings of pages about post-mortems: what they are for, when and how one is written. */
export const ABOUT =
  /^\W*(?:\d+\W+)?(?:purpose|what is|what are|what's|about (?:post|incident|this)|why (?:we|do we|write|keep)|when (?:to|do we|should)|how (?:to|we) (?:use|write|run|create|contribute|add|read|hold|conduct)|how to|process|(?:post[- ]?mortem |incident )?(?:guidelines?|structure|format|process|principles|template|checklist|criteria|policy|conventions?|naming)|(?:example |the )?template|principles and guidelines|quality bar|where they live|placement|naming|writing an?|adding an?|creating an?|reading post|running an?|repository structure|contributing|related documentation|external links|roles|getting started|installation|usage|licen[cs]e|这是什么|这不是什么|何时|写作|命名|目的|书写|テンプレート|書き方|運用|formål|propósito|cómo|como |zweck|назначение)/i;

/** Headings below which pages are listed. */
export const LISTING =
  /^\W*(?:(?:post[- ]?mortems?|incidents?|documentation|\d{4})[- ]?)?(?:index|contents|table of contents|posts|records|history|incidents|archive|list|catalog(?:ue)?|files|现有|索引|目录|目次|一覧|indice|índice|oversikt|innhold|содержание)\W*$|^\W*(?:post[- ]?mortem|incident) (?:index|history|list|archive)/i;
