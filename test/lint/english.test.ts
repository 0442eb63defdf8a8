import { describe, expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { looksEnglish } from "../../src/lint/english.ts";
import { ENGLISH_WORDS, FOREIGN_WORDS } from "../../src/lint/little-words.ts";
import { lookup } from "./support.ts";

const looks = (body: string) =>
  looksEnglish(new Document("docs/postmortems/2019-04-02-a.md", body, lookup));

describe("English", () => {
  it.each([
    ["nothing", ""],
    ["three words", "Dave broke prod."],
    ["catchwords", "- Cert expired\n- Pager silent\n- Rollback failed twice\n- Disk full"],
    [
      "catchwords of machines",
      "OS upgrade, CI down, HA off, DB in EST, DoS, SE node, vi, de-duped",
    ],
    ["foreign names", "Van der Berg and de la Cruz restarted the node in Los Alamos."],
    ["a quoted block in another language", "> Die Seite ist nicht da und wird es nicht.\n\nDown."],
    [
      "a message of another script",
      "The log of the job said: Ошибка соединения с базой данных. We read it an hour later, when the second job had failed too.",
    ],
    [
      "hosts",
      "dc1.de.example.com dc2.de.example.com dc3.de.example.com dc4.das.ist.example.com down",
    ],
    ["code", "```\nder das und ist nicht mit dem\n```\nDown.\n\n`der das und ist nicht`"],
    ["an address", "Down: https://example.com/der/das/und/ist/nicht der/das/und/ist"],
    ["an unclosed comment", "<!-- der das und ist nicht mit dem"],
    ["emoji", "🔥🔥🔥 Prod down → rollback ✅✅"],
  ])("is %s", (_, body) => {
    expect(looks(body)).toBe(true);
  });

  it.each([
    ["German", "Die Datenbank war voll und wurde nicht überwacht. Der Alarm war aus."],
    ["German by its war and was", "War das der Grund? Was war da los? Wir haben nur den Dienst."],
    ["Dutch", "De database was vol en er was geen alarm. We hadden het niet gezien op de avond."],
    ["French", "La base de données était pleine et les alertes ne sont pas arrivées."],
    ["Spanish", "La base de datos se quedó sin espacio y el equipo no fue avisado por la alerta."],
    ["Portuguese", "O banco de dados ficou sem espaço e não havia alerta para a equipe."],
    ["Italian", "Il database era pieno e la notifica non è stata inviata al gruppo della notte."],
    ["Norwegian", "Databasen ble full og det var ikke noe varsel. Vi fikk ikke beskjed fra andre."],
    ["Danish", "Databasen blev fuld, og det var ikke muligt at se det fra de andre systemer."],
    ["Swedish", "Databasen blev full och det fanns inte något larm. Vi såg det efter en timme."],
    [
      "Polish",
      "Baza danych była pełna, ale nie było alarmu, który by to pokazał, oraz że jest źle.",
    ],
    ["Czech", "Databáze byla plná a není jasné, že se to stalo při nasazení, ale bylo to tak."],
    [
      "Finnish",
      "Tietokanta oli täynnä ja hälytys ei toiminut, mutta kukaan ei nähnyt että se oli.",
    ],
    ["Turkish", "Veritabanı doldu ve bir uyarı gelmedi çünkü bu alarm daha önce kapatılmıştı."],
    ["Vietnamese", "Cơ sở dữ liệu đã đầy và không có cảnh báo cho các nhóm trong ca trực."],
    ["Japanese", "データベースの接続が枯渇したため、サービスが応答しなくなりました。"],
    ["Japanese with names", "デプロイ後に Kubernetes cluster の API server が応答しなくなった"],
    ["Chinese", "数据库连接耗尽，服务无响应。"],
    ["Korean", "데이터베이스 연결이 고갈되어 서비스가 응답하지 않았습니다."],
    ["Russian", "База данных переполнилась, и оповещение не сработало."],
    ["Arabic", "امتلأت قاعدة البيانات ولم يعمل التنبيه."],
    [
      "German below English headings and guidance",
      "## What went well\n\n<!-- What was it that went well, and who was there when it did? -->\n\nDer Alarm ist nach 5 Minuten angekommen.\n\n## Where we got lucky\n\nEs war in der Nacht, und das hat nicht viele getroffen.",
    ],
  ])("is not %s", (_, body) => {
    expect(looks(body)).toBe(false);
  });
});

it("shares none of its little words with another language, and each stands in a list once", () => {
  for (const words of Object.values(FOREIGN_WORDS)) {
    expect(words.filter((word) => ENGLISH_WORDS.includes(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
    expect(words.join(" ").toLowerCase().normalize("NFC")).toBe(words.join(" "));
  }
});
