/** Words by which an event is likely to belong into a timeline, or not; in the languages that post-mortems are often written in. */

export interface WordGroup {
  /** What the picker says of it. */
  readonly why: string;
  readonly points: number;
  /** Beginnings of words, in lower case; those of scripts without blanks anywhere. */
  readonly words: readonly string[];
}

const words = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(" "));

export const WORD_GROUPS: readonly WordGroup[] = [
  {
    why: "a rollback",
    points: 3,
    words: words(
      "revert rollback rolled-back rolling-back roll-back backed-out",
      "zurückgerollt zurückgesetzt restauré annulé revertido revertimos откат откачен 回滚 ロールバック 切り戻し",
    ),
  },
  {
    why: "an alarm or a failure",
    points: 2,
    words: words(
      "alert alarm triggered firing paged pager outage incident sev0 sev1 sev2 down unavailable failing failed failure error 5xx 500 502 503 504 timeout timing-out oom crash panic degraded latency corrupt breach",
      "ausfall störung fehler alarm panne erreur caída fallo falha indisponível сбой ошибка авария 故障 报警 告警 障害 エラー アラート",
    ),
  },
  {
    why: "a mitigation",
    points: 2,
    words: words(
      "hotfix fix mitigat resolv recover restor restart reboot failover failed-over switched disabled enabled scaled drained throttl paused resumed purged rotated back-to-normal workaround",
      "behoben wiederhergestellt neustart abgeschaltet rétabli corrigé redémarr resuelto restaurado reinici resolvido corrigido исправлен восстановлен перезапуск 恢复 修复 重启 復旧 修正 再起動",
    ),
  },
  {
    why: "a change that went out",
    points: 2,
    words: words(
      "deploy release shipped rollout rolled-out migrat feature-flag config upgrade promoted published",
      "ausgerollt ausgeliefert déployé mise-en-production desplegado despliegue implantado релиз выкатил 发布 部署 上线 リリース デプロイ",
    ),
  },
  {
    why: "a finding",
    points: 1,
    words: words(
      "root-cause because found identified confirmed caused customer complain escalat status-page",
      "ursache kunde cause client causa cliente причина клиент 原因 客户 顧客",
    ),
  },
];

/** What nobody would read out, as the whole of a message or the beginning of a commit. */
export const TRIVIAL =
  /^(?:(?:docs?|style|chore|test|ci|build|typo)(?:\([^()]{0,60}\))?!?: |bump |update dependency |fix typo|typo|wip\b|(?:thanks?|thank you|thx|ty|ok(?:ay)?|yes|no|yep|sure|\+1|lol|haha\w*|morning|good morning|hi|hello|hey|np|cool|nice|great|danke|merci|gracias|obrigad[oa])[\s!.,:)]*$)/i;
