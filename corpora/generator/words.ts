/**
 * Ordinary English words of news copy, the frequent ones first: the generator draws them with Zipf's weights. Every noun
 * has a regular plural, every verb stands in the past tense beside its base form.
 */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const nouns = list(`
government year country company minister report group police party plan week leader court member official market
city report state president deal month vote programme worker price region bank case project union border village
hospital house road school power farmer resident system right measure budget investor election talk meeting force
source lawyer soldier student rate team club player season match coach goal storm river bridge port harbour train
station line driver passenger flight airport ship crew vessel boat fisherman mine miner factory plant engine machine
worker strike wage pension tax loan debt bond share profit loss export import tariff shipment harvest crop field
orchard forest fire firefighter flood drought valley mountain island coast beach lake canal dam reservoir pipeline
cable network signal server device camera record letter document file statement interview question answer decision
order ruling appeal judge juror witness suspect prisoner sentence charge trial verdict fine theft robbery raid
arrest officer detective patrol weapon rifle rocket drone helicopter camp convoy checkpoint ceasefire treaty summit
envoy ambassador embassy visa passport migrant refugee shelter tent blanket doctor nurse patient vaccine virus
outbreak clinic laboratory test study researcher scientist professor university teacher classroom exam library museum
painting sculpture theatre concert singer album film director actor festival audience ticket stadium captain striker
defender referee medal race runner cyclist swimmer champion tournament league cup trophy injury contract transfer
reform bill law clause amendment committee hearing debate speech campaign candidate voter ballot poll majority
coalition opposition cabinet governor mayor councillor chairman director manager owner founder shareholder customer
shop supermarket restaurant hotel tourist guide tower street square park garden fence gate wall roof window door
kitchen cellar tunnel mineral metal stone timber cement brick glass grain apple potato onion tomato trout cow
sheep goat horse dog bird bear wolf seal insect tree flower seed root leaf wind wave tide current cloud
shower frost glacier earthquake tremor volcano landslide avalanche crater planet rocket orbit satellite telescope
sensor battery turbine reactor generator grid meter pump valve tank barrel bottle parcel container truck tram
ferry bicycle tyre brake wheel road junction signal map route distance degree metre kilometre tonne litre
percentage figure number estimate forecast survey index quarter decade century anniversary ceremony parade flag
anthem statue monument temple chapel bell candle choir priest pilgrim charity donor fund grant prize award
scholar author novel poem chapter reader editor reporter newspaper channel broadcast programme advert brand label
product recipe ingredient flavour spice bakery brewery vineyard tailor jacket shoe carpet loom thread pattern
archive ledger receipt invoice auditor regulator inspector licence permit quota subsidy rebate surplus deficit
ration blackout outage repair spare mechanic engineer architect surveyor planner builder plumber electrician
carpenter blacksmith shepherd beekeeper gardener janitor porter guard lifeguard diver sailor pilot navigator
commander general colonel sergeant recruit veteran widow orphan neighbour tenant landlord lodger commuter
pedestrian motorist cyclist bystander spectator supporter critic rival partner ally donor broker trader lender
insurer consultant adviser spokesman delegate negotiator mediator observer monitor activist campaigner protester
`);

export const adjectives = list(`
new other last first former national local public political early late high low large small main key major senior
foreign economic financial military central northern southern eastern western regional federal coastal rural urban
private social legal medical technical young old long short strong weak heavy light open closed free full empty
hard easy safe dangerous quiet angry calm cautious bitter bright broad narrow deep shallow steep flat rough
gentle severe mild rapid slow steady sudden gradual recent annual monthly weekly daily seasonal temporary permanent
final initial joint separate common rare unusual familiar famous obscure modern ancient historic remote nearby distant
crowded deserted damaged broken repaired rebuilt planned proposed disputed controversial popular unpopular costly cheap
wealthy poor hungry thirsty healthy sick injured missing stranded rescued armed unarmed elected appointed retired
veteran acting outgoing incoming provisional independent rival hostile friendly neutral loyal reluctant eager ready
willing unable likely doubtful certain unclear apparent evident hidden secret official unofficial written verbal
wooden metallic concrete electric digital mechanical automatic manual nuclear solar frozen dry wet muddy dusty
snowy windy foggy stormy warm cool icy mountainous forested sandy rocky marshy fertile barren green golden
silver scarlet pale dark narrow double triple single entire partial complete adequate scarce abundant excessive
modest generous strict lenient fair unfair equal unequal transparent opaque honest corrupt efficient wasteful
`);

/** Base form and past tense, separated by a slash. */
const verbs = list(`
say/said make/made take/took give/gave hold/held see/saw find/found call/called begin/began lead/led ask/asked
tell/told leave/left keep/kept bring/brought build/built win/won lose/lost pay/paid meet/met send/sent open/opened
close/closed start/started end/ended raise/raised cut/cut reach/reached join/joined back/backed block/blocked
reject/rejected accept/accepted approve/approved delay/delayed review/reviewed support/supported oppose/opposed
plan/planned discuss/discussed sign/signed break/broke repair/repaired replace/replaced remove/removed protect/protected
attack/attacked defend/defended warn/warned blame/blamed praise/praised thank/thanked visit/visited inspect/inspected
search/searched seize/seized release/released arrest/arrested charge/charged fine/fined sue/sued question/questioned
track/tracked record/recorded count/counted measure/measured test/tested study/studied teach/taught train/trained
hire/hired fire/fired promote/promoted elect/elected appoint/appointed advise/advised order/ordered allow/allowed
ban/banned restrict/restricted limit/limited expand/expanded reduce/reduced double/doubled halve/halved share/shared
divide/divided unite/united separate/separated collect/collected deliver/delivered export/exported import/imported
ship/shipped store/stored freeze/froze heat/heated cool/cooled flood/flooded burn/burned rescue/rescued treat/treated
shelter/sheltered feed/fed house/housed evacuate/evacuated abandon/abandoned occupy/occupied surround/surrounded
cross/crossed enter/entered follow/followed pass/passed beat/beat draw/drew score/scored chase/chased catch/caught
finance/financed fund/funded insure/insured audit/audited tax/taxed publish/published print/printed broadcast/broadcast
translate/translated paint/painted restore/restored display/displayed honour/honoured bury/buried mourn/mourned
celebrate/celebrated cancel/cancelled postpone/postponed extend/extended renew/renewed suspend/suspended resume/resumed
ignore/ignored notice/noticed doubt/doubted confirm/confirmed deny/denied dispute/disputed settle/settled resolve/resolved
`).map((pair) => pair.split('/') as [string, string]);

export const baseVerbs: readonly string[] = verbs.map(([base]) => base);
export const pastVerbs: readonly string[] = verbs.map(([, past]) => past);

export const adverbs = list(`
again already also still later earlier once often rarely slowly quickly quietly openly briefly sharply slightly
largely mostly partly fully nearly almost barely firmly warmly coldly publicly privately formally jointly separately
repeatedly reluctantly unexpectedly narrowly widely locally abroad overnight together elsewhere meanwhile instead
`);

export const functionWords = list(`
the of to a in and that for on with as at by from it was were be has had have but not an or its their his her they
which who this these those than then into over under after before between through about against during without within
`);

export const roles = list(`
minister mayor governor spokeswoman spokesman chairwoman chairman director professor engineer lawyer commander
coach captain organiser treasurer inspector economist analyst farmer teacher doctor nurse shopkeeper senator
`);

export const weekdays = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const months = list('Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.');
