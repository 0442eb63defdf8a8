/**
 * The little words that tell languages apart, in lower case: of each language those that are no English words, and no
 * names of machines either (`os`, `ci`, `ha`, `vi`). English has those that none of the others uses often.
 */

const listed = (words: string): readonly string[] => words.split(" ");

export const ENGLISH_WORDS = listed(
  "the and that this these those with from which it its to by they their there have has been were are not because when while after before what should would could about into our you",
);

/** By ISO 639-1. */
export const FOREIGN_WORDS: Readonly<Record<string, readonly string[]>> = {
  cs: listed("že se je byl byla bylo byly nebo který která které jsme při ale jako jsou než není"),
  da: listed(
    "og det ikke som blev med på har en de fra kunne skulle efter ved også når fordi der være",
  ),
  de: listed(
    "der das und ist nicht mit dem ein eine einen einer eines wurde wurden auf für von sich auch bei nach wir zu zum zur aus durch über dass wird werden kein keine haben hatte nur noch oder aber wenn sind als im",
  ),
  es: listed(
    "el la los las una de en que por para se del fue su más pero este esta estaba había han sobre cuando porque desde hasta también",
  ),
  fi: listed("ja ei että oli ovat mutta kun joka jotka tai sekä myös vain eivät olivat tämä"),
  fr: listed(
    "les des une du de la le en dans pour par sur avec pas qui que nous ont été était cette ce sont mais ou aux au ces leur sans",
  ),
  hu: listed("az és hogy nem egy volt voltak csak vagy ez mert után miatt amely nincs lett még"),
  id: listed("yang dan di dengan untuk tidak dari pada ini itu adalah karena telah oleh dalam"),
  it: listed(
    "il la gli le di che è una della del dei nel nella sono stato stata anche più questo questa dal alla quando perché abbiamo hanno dopo ogni senza",
  ),
  nb: listed(
    "og det ikke som ble med på av har en de fra kunne skulle etter ved også når fordi ingen noe",
  ),
  nl: listed(
    "de het een en van dat niet zijn werd werden voor naar maar ook bij uit wordt worden dit geen nog heeft hebben omdat wij aan als deze onze waren",
  ),
  pl: listed(
    "nie się jest że był była było były przez od dla ale jak oraz został została są przy który która które tylko już",
  ),
  pt: listed(
    "uma de da em que não para por foi se mais mas como ao pelo pela são está estava também quando porque já ainda foram",
  ),
  ro: listed("și nu în de la cu care este sunt fost pentru din dar sau prin după această acest"),
  sv: listed(
    "och det att inte som är på av för med har från den ett till blev kunde skulle efter när också eller vid utan",
  ),
  tr: listed("ve bir bu için ile olarak daha sonra ancak gibi değil çok kadar olan tarafından"),
  vi: listed("và của không được là có trong đã các cho một những bị này khi với"),
};
