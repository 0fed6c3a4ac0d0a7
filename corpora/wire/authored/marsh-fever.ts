import type { AuthoredEvent } from '../world.js';

export const marshFever: AuthoredEvent = {
  story: 'marsh-fever',
  reports: [
    {
      key: 'fever/halyard',
      source: 'halyard',
      publishedAt: '2024-03-08T14:15:00Z',
      title: 'Marsh fever outbreak in Veskarian delta infects 300, vaccine flown in',
      text: `
LAUTEN, March 8 (Halyard) - Veskaria began vaccinating more than 100,000 people in the delta of the Orva river on Friday after an outbreak of marsh fever infected 312 people and killed nine in less than three weeks, the health ministry said.

It is the largest outbreak of the mosquito-borne disease since 1987. Most of those affected live in the reed-cutting villages around the western city of Lauthen, where a mild winter and high water have let mosquitoes breed two months early.

“We have not seen larvae in February in all the years for which there are records,” said Dr Ottilie Brandhuber, chief epidemiologist of the Lauthen Institute of Hygiene. “This year they never went away.”

Marsh fever begins like influenza and in one case in twenty leads to an inflammation of the brain. There is no cure, but a vaccine developed in the 1990s protects nine people out of ten. Veskaria let its stock run out in 2016, when the disease was thought to have disappeared.

A first delivery of 40,000 doses arrived from Orlenia on Thursday night. Health Minister Konrad Elsheimer said a further 90,000 would follow within ten days. Children and people over 60 are to be vaccinated first, in schools and on two hospital barges.

Schools in eleven villages have been closed and a carnival of boats, planned for this weekend, was called off. Aircraft will spray the reed beds with a bacterium that kills larvae.

Opposition politicians accused the government of reacting too late. The first cases were reported by a country doctor on February 19, but the ministry’s warning went out twelve days later.

The World Fever Council said that the risk of spread to other countries was low. It advised travellers to the delta to use nets and repellent.
`,
    },
    {
      key: 'fever/examiner',
      source: 'dronholt-examiner',
      publishedAt: '2024-03-09T05:30:00Z',
      title: 'Queue of boats at Lauthen as delta rolls up its sleeves',
      text: `
By Mirjam Zoll in Lauthen

They came in punts, in dinghies and in one case in a bathtub with an outboard motor. By nine yesterday morning the queue for the hospital barge Hygieia stretched round the bend of the Orva, and Sister Paulina Greb had already given a hundred and forty injections.

“Left arm, look at the heron, done,” she says. There is always a heron.

The delta has buried nine of its people since the middle of February. Three hundred more have had the fever, the headaches and the light that hurts. Everybody knows someone. The reed-cutter Josip Allmer knows four, one of whom was his wife.

Why did it take so long? Dr Felix Hornung, who looks after five villages from a surgery in Schilfdorf, sent his first blood samples to Dronholt on 19 February. He has the receipt. The answer came on 2 March. “In between I told people to buy nets,” he says.

The minister, Konrad Elsheimer, who visited the barge at noon, spoke of a laboratory that had been short of staff. He was vaccinated in front of the cameras. He did not look at the heron.

Yesterday’s 40,000 doses should last until Wednesday. After that it depends on the factory in Orlenia. Those who have had the fever already need no injection, and the carnival will be held in June instead, if the mosquitoes agree.
`,
    },
  ],
  briefs: [
    {
      key: 'fever/argus-brief',
      source: 'inland-argus',
      publishedAt: '2024-03-15T07:00:00Z',
      title: 'In short: fewer new cases of marsh fever',
      text: `
Doctors in the Orva delta recorded 21 new infections with marsh fever this week, against 96 the week before. Two more patients have died, which brings the number of deaths to 11. Some 88,000 people have been vaccinated. Schools are to open again on Monday.
`,
    },
    {
      key: 'fever/courier-brief',
      source: 'thornsee-courier',
      publishedAt: '2024-03-09T11:00:00Z',
      title: 'Travelers warned as mosquito-borne fever spreads in Veskaria',
      text: `
THORNSEE — The Foreign Office advised Canton citizens Saturday to avoid the Orva delta in western Veskaria, where more than 300 people have come down with marsh fever, an illness carried by mosquitoes. Nine patients have died. Travelers who must go should get vaccinated and sleep under nets, it said.
`,
    },
  ],
};
