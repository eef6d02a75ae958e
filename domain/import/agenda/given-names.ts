/*
 * A capital letter alone does not tell a name: "Budget, Verksamhetsplan" and "Budget, Anna" are written alike. The most common given names
 * in Sweden, and some of those that are common in English, tell them apart where nothing else does.
 */
const names =
  'adam agneta ahmed ahmad aisha albert albin alejandro alex alexander alexandra alfred ali alice alicia alma alva amanda amina amir amira ana anders andrea andreas andrew angela ' +
  'anita anja ann anna annelie anneli annette annika anton antonia arne arvid astrid august axel barbro ben bengt benjamin berit bernt bertil birgit birgitta björn bo bodil bosse brian britt britta camilla carin carina ' +
  'carl carolina caroline catarina catharina cecilia charlie charlotta charlotte chris christer christian christina christoffer claes clara clas conny dag dan daniel daniela david dennis desirée diana dick ' +
  'ebba eddie edith edvin edward elena eleonora eli elias elin elina elisabet elisabeth ella ellen elly elsa elvira emil emelie emilia emily emma erica erik erika erland ernst ester eva evelina fadi fanny fatima felicia ' +
  'felix filip filippa folke frank fred fredrik fredrika frida gabriel gabriella george georg gerd gert gisela glenn gunilla gun gunnar gustaf gustav göran håkan hampus hanna hannah hannes hans harald hassan harry hasse ' +
  'helen helena helene helge henrik henry hilda hugo hussein ibrahim ida inga ingela ingemar inger ingrid ingvar irene iris isabella isabelle isak ivar jack jacob jakob james jan jane janne jasmin jasmine jean jeanette jennifer jenny jens jesper jessica ' +
  'jim jimmy joakim joel johan johanna john johnny jon jonas jonathan jonna jonny jörgen josef josefin josefine joseph josephine judith julia julian jürgen kai kajsa karen karim karin karl karolina kate katarina kate kenneth kennet kent kerstin kevin kim ' +
  'kjell klara klas kristian kristin kristina kristoffer krister kurt lars lasse laura lea leena leif leila lena lennart leo leon leyla lilian lina linda linn linnea linnéa lisa lisbeth liselott liv lotta louise lova love lovisa lucas lukas ludvig luna ' +
  'madeleine magdalena magnus maj maja malin malte manuel marcus margareta margit maria mariam marianne marie marina mark markus marta martin martina mary mathias mathilda matilda mats mattias max maya melissa michael mikael mike milla milo mimmi ' +
  'minna mirjam moa mohamed mohammad mohammed mona monica monika morgan my märta mårten måns nadia nancy natalie nathalie niclas nicole niklas nils nina noah noel nora noor olga olivia olle olof omar oscar oskar ove patricia patrick patrik paul paula pauline ' +
  'peder pelle per pernilla peter petra petter philip pia pierre priya rachel ragnar ralf rasmus rebecca rebecka reza richard rickard rikard rita robert roberto robin roger roland rolf ronja ronny rosa roy ruben rune ruth ' +
  'saga sally sam samir samira samuel sandra sara sarah sebastian sigrid simon siri siv sofia sofie solveig sonja sophie staffan stefan stella stellan stig stina steven sten sture sune susan susanna susanne svante sven sylvia tage tara teresa terese ' +
  'abbe aina alf gunnel gunvor torun ragnhild dagmar eivor jerker jarl marlene mia micael mikaela nathan osman pontus rafael ramona rosita sami semir serkan shirin sofi suad zeinab ewa ellinor greta ingegerd kristofer naomi nermin pär alfons alva anki arvo asta astri aziz bella bob cajsa calle danne dagny derya doris ebbe eira ellie elof elton emanuel emre erling freja frej fritz gustav gösta hedda henny hilma hjalmar inez ines ingeborg iman isac ivan jenni jocke jonte jörn kaj kalle kattis kennet kicki klas krille kurt laurie leah linus lisen lollo lovis lo lykke maggan majken malik mehmet melker micke mira mo moses måns nellie nike nisse nour ola oliver oliwia osvald peppe pim ralph raoul rut sadia said sanna selma signe sigge sixten sonja stoffe sussie svea tage tanja tindra tobbe ture tyra ulric valter vega vilda vidar waldemar yara ' +
  'thea theo theodor therese thomas tim tina tobias tom tomas tommy tony tor torbjörn tord tore torgny torsten tova tove tuva ulf ulla ulrica ulrik ulrika urban vera victor victoria viggo vigdis viktor viktoria vilgot vilhelm vilma vincent viola wilhelm william wilma yasmin ylva yngve yousef yusuf yvonne zahra zara åke åsa örjan';

const known: ReadonlySet<string> = new Set(names.split(' '));

/** True for a word that is a given name, and for two of them joined by a hyphen. */
export function isGivenName(word: string): boolean {
  return word.toLowerCase().split('-').every((part) => known.has(part));
}
