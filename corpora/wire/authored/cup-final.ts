import type { AuthoredEvent } from '../world.js';

export const cupFinal: AuthoredEvent = {
  story: 'cup-final',
  reports: [
    {
      key: 'final/halyard',
      source: 'halyard',
      publishedAt: '2024-03-23T21:35:00Z',
      title: 'Dronholt Wanderers beat Atletico Castrelle in extra time to lift Nine-State Cup',
      text: `
THORNSEE, March 23 (Halyard) - Substitute Milo Ferenczak scored twice in extra time as Dronholt Wanderers came from behind to beat Atletico Castrelle 3-1 in the Nine-State Cup final on Saturday and win the trophy for the first time.

Castrelle, champions in 2019 and 2022, led after 18 minutes when Duarte Levasso curled a free kick over the wall. They should have had a second before half-time, but Levasso hit the post and Nando Perucci put the rebound over an empty goal.

Dronholt, who had not managed a shot on target in the first hour, were level in the 71st minute. Captain Piet Hollander rose above two defenders to head in a corner that Castrelle’s goalkeeper, Emilio Sant’Orso, came for and did not reach.

The match turned three minutes into extra time when Castrelle’s Joaquin Belmar was sent off for a second yellow card. Ferenczak, 19, who had been on the pitch for less than ten minutes, slid in the second goal at the far post in the 104th minute and ran 50 metres with the ball for the third, two minutes from the end.

“I asked the coach if I could play a bit,” the teenager said. “He said that it depended on the others getting tired. They got tired.”

It was a triumph for Wanderers coach Saskia Bruun, the first woman to win the competition. Two years ago her team escaped relegation on the last day of the season.

“We were poor, then we were lucky, and then we were good,” she said. “In that order it is allowed.”

Castrelle coach Renzo Aldovini complained about the red card, but admitted that his side had stopped playing after the break.

Some 20,000 Dronholt supporters in the crowd of 61,400 had travelled by coach because of the rail strike in the United Cantons.
`,
    },
    {
      key: 'final/examiner',
      source: 'dronholt-examiner',
      publishedAt: '2024-03-23T23:10:00Z',
      title: 'Ours at last! Boy Ferenczak brings the Cup to the Orva',
      text: `
By Bruno Katzmair at the Seepark

It took 94 years, two hours and a lad who still shares a bedroom with his brother. Dronholt Wanderers are champions of the Nine States.

Milo Ferenczak, of Mill Lane and of nowhere else, came on with four minutes of normal time to go and the score at one apiece. He left the field on the shoulders of Piet Hollander, having scored two goals that will be told to children.

The first was simple, if anything is simple in the 104th minute of a final: a cross from Aurel Binz, a foot, a net. The second he will have to tell himself, because nobody will believe it. He won the ball in his own half. He looked for someone to give it to. There was no one. So he ran, past one, past two, round the goalkeeper, and walked it over the line.

How far away all that had seemed in the first half! Levasso’s free kick for Castrelle was a thing of beauty, and it ought to have been three. We could not string two passes together. Hollander’s header gave us hope; the red card for Belmar, harsh but not wrong, gave us room.

Saskia Bruun wept on the touchline and did not mind who saw. Her players threw her into the lake.

The team will show the trophy from the balcony of the town hall on Sunday at three. The Lauthen road is expected to be jammed with coaches all night, so those coming home are asked to be patient and, if possible, in tune.
`,
    },
    {
      key: 'final/ledger',
      source: 'castrelle-ledger',
      publishedAt: '2024-03-24T06:00:00Z',
      title: 'Atletico undone by ten minutes of madness in Thornsee',
      text: `
By Gigi Palmaro

For an hour it was ours. Atletico Castrelle passed the ball as if there were nobody else in the Seepark, Duarte Levasso had put them in front with a free kick from another planet, and the only question seemed to be how many.

Then came the corner that Emilio Sant’Orso will see in his sleep, then the two yellow cards that Joaquin Belmar collected within eleven minutes, and then a nineteen-year-old of whom no one here had ever heard. Dronholt won 3-1 after extra time, and nobody who watched the last half-hour could say that they had stolen it.

“We began to defend the result instead of the goal,” said coach Renzo Aldovini, whose contract ends in June. He thought that the second yellow card was a gift, but did not want to hide behind it.

It is the third final in six years and the first to be lost. The team flew home in the night and was received at the airport by about three hundred supporters, most of whom clapped. Perucci, who missed the open goal at 1-0, walked over to them and apologised.

The league resumes on Wednesday with a visit to bottom club Tolverra. Belmar will be suspended.
`,
    },
  ],
  briefs: [],
};
