import type { AuthoredEvent } from '../world.js';

export const tolverraWildfire: AuthoredEvent = {
  story: 'tolverra-wildfire',
  reports: [
    {
      key: 'wildfire/halyard',
      source: 'halyard',
      publishedAt: '2024-03-24T17:40:00Z',
      title: 'Early wildfire in Orlenia forces 3,000 from homes, destroys furniture works',
      text: `
TOLVA, Orlenia, March 24 (Halyard) - A forest fire driven by warm southerly winds spread through pine plantations in the Tolverra valley in northern Orlenia on Sunday, forcing more than 3,000 people to leave their homes and burning down one of the country’s largest furniture factories.

Some 600 firefighters and eleven aircraft were fighting the blaze, which had covered 4,200 hectares by late afternoon. No deaths were reported. Fourteen people, nine of them firefighters, were treated for burns or smoke.

It is the earliest large fire of the year since records began in 1961. The valley has had no rain since January 9, and on Saturday the temperature reached 27 degrees Celsius, 13 degrees more than is usual for the season.

“In March we ought to be clearing ditches. Instead we are cutting firebreaks,” said Graziano Bellucor, the head of the provincial fire service.

The fire started on Saturday evening near a picnic ground above the village of Santa Ruella. Police said they were looking for the driver of a camper van that had been seen leaving.

At the Mobilificio Tolverra works, where 740 people made kitchen cupboards, stacks of dry timber burned with flames 50 metres high. The company had put a quarter of its staff on short time only last month.

Finance Minister Raimondo Licata-Sorel, who was born in the valley, promised quick help for the workers. The Bank of Orlenia’s cut in interest rates would make it easier to rebuild, he said.

The smoke could be seen from Castrelle, 120 kilometres away, where hospitals advised people with asthma to stay indoors. Winds were expected to turn to the north on Monday and to bring showers on Tuesday.
`,
    },
    {
      key: 'wildfire/corvane',
      source: 'corvane',
      publishedAt: '2024-03-25T15:15:00Z',
      title: 'Wind shift gives crews edge against record-early Orlenia wildfire',
      text: `
TOLVA, Orlenia (Corvane) — A shift in the wind pushed a wildfire back onto ground it had already burned Monday, giving exhausted crews in northern Orlenia their first real chance to surround it.

The blaze, the earliest of its size on record in the country, has chewed through 13,000 acres of pine and turned the Tolverra valley’s biggest employer, a furniture plant, into a field of twisted girders. Officials said it was 40% contained.

“Yesterday it was hunting us,” said fire captain Livia Montarro, her face black except for the shape of her goggles. “Today we’re hunting it.”

Residents of two of the five evacuated villages were allowed home. In Santa Ruella, where the flames stopped at the churchyard wall, people found ash on the altar and their chickens alive.

Investigators arrested a 52-year-old tourist on suspicion of having left a portable grill burning at a picnic site Saturday. He told police he had poured a bottle of lemonade on it.

About 740 people worked at the Mobilificio Tolverra plant. Its owner, Serafina Colle, gathered them in the parking lot and said they would be paid through June, though she didn’t yet know how. “My father started with a saw,” she said. “I’ve still got the saw.”

Scientists said a dry winter had left fuel on the forest floor as brittle as it normally is in July. “The calendar is no longer much help,” said ecologist Davide Renzulli-Park of the University of Castrelle.
`,
    },
    {
      key: 'wildfire/ledger',
      source: 'castrelle-ledger',
      publishedAt: '2024-03-25T06:00:00Z',
      title: 'Tolverra burns: the night the cupboards went up',
      text: `
By Nunzia Ferraboschi in Tolverra

First came the deer. At about eight in the evening they ran down the main street of Tolverra, past the chemist’s and the bank, in twos and threes, and after them came a light behind the hill as if a city lay there.

By ten the works were alight. Everybody in the valley knows the smell of Mobilificio Tolverra, of glue and resin and coffee; on Saturday night they smelled it all at once. The roof of hall three went up like a sheet of paper. The night watchman, Ivo Sarti, rang the shift bell until the rope burned through.

“I thought, if I ring it, they will come,” he says. “And they did. They came with garden hoses.”

There was nothing to be done. Seven hundred and forty people have lost the place where they work, some of them for the second time, since the factory had already burned in 1979. The mayor has opened the sports hall. In it lie the people of Santa Ruella on camp beds, beside their dogs, and next to the dogs, in a cardboard box, three fawns.

The weather office says the wind will turn today. Nobody here wants to talk of the reasons for the heat. They talk of the camper van, which was white, or cream, and had a foreign number plate.

At dawn yellow aeroplanes began to take up water from Lake Immarella. The children counted them. There were eleven.
`,
    },
  ],
  briefs: [],
};
