/** First names that are hardly ever a product or a word: by them a sentence tells that a person acted. */
export const FIRST_NAMES = `
  aaron abigail adam adrian ahmed aisha alan albert alejandro alexander alexandra alexis alice alicia alison amanda amy
  ana andrea andrew andy angela anita anna anne anthony antonio arjun arthur barbara becky ben benjamin beth bob brandon
  brenda brian bruno camille carl carla carlos carol caroline catherine cathy charles charlie charlotte chen chris
  christian christina christine christopher cindy claire claudia colin connor craig cynthia dan daniel daniela danny dave
  david deborah debra denis dennis diana diego dmitri dominic donald donna dorothy doug douglas dylan ed eddie eduardo
  edward elena eleanor elizabeth emily emma enrique eric erica erik erin ethan eva evelyn fatima fernando fiona francis
  francisco frank gabriel gary geoff george gerald gina giovanni giulia greg gregory hannah hans harold harry hassan
  heather heidi helen henry hiroshi ian ibrahim igor ingrid irene isabel isabella ivan jacob jake james jamie jane janet
  jason javier jeff jeffrey jennifer jenny jeremy jerry jessica jill jim jimmy joan joanna joe joel johan john johnny
  jonas jonathan jorge jose joseph josh joshua juan judith judy julia julian julie karen karl kate katherine kathleen
  kathy katie keith kelly ken kenji kenneth kevin kim kumar kyle larry laura lauren lee leonard leslie linda lisa liz
  louis louise lucas lucy luis luke magnus maria marie marina mario marjorie martha martin mary matt matthew megan mei
  melanie melissa michael michelle miguel mike mikhail mohamed mohammed monica nadia nancy naomi natalie natasha nathan
  nicholas nicole nigel nikhil nina olga oliver olivia omar oscar pablo pam pamela patricia patrick paul paula pedro
  peter phil philip pierre priya rachel rafael rahul raj ralph ramesh raymond rebecca ricardo richard rick rita robert
  roberto rodney roger ronald rosa roy russell ruth ryan sam samantha samuel sandra sanjay sara sarah scott sean sergei
  sergey shannon sharon sheila simon sofia sophie stefan stephanie stephen steve steven stuart sunil susan suzanne sven
  sylvia tamara tanya tara ted teresa terry theresa thomas tim timothy tina todd tom tomas tony tracy ursula valerie
  vanessa veronica victor victoria vijay vikram vincent vladimir walter wendy william xavier yolanda yuki yusuf yves zoe
`
  .trim()
  .split(/\s+/);
