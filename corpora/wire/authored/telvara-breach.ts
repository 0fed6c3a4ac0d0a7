import type { AuthoredEvent } from '../world.js';

export const telvaraBreach: AuthoredEvent = {
  story: 'telvara-breach',
  reports: [
    {
      key: 'breach/halyard',
      source: 'halyard',
      publishedAt: '2024-03-20T08:30:00Z',
      title: 'Hackers steal data of 4.6 million customers from Cantons telephone company',
      text: `
THORNSEE, March 20 (Halyard) - Hackers have stolen the names, addresses and call records of 4.6 million customers of Telvara, the largest mobile telephone company in the United Cantons, the company said on Wednesday.

Passport numbers of about 310,000 people who had signed contracts in shops since 2021 were also taken. Passwords and bank details were kept on another system and were not affected, Telvara said.

The company noticed the intrusion on March 3, when an engineer saw that a server which was meant to have been switched off was sending data at night. It informed the authorities eight days later and its customers on Wednesday.

“We wanted to be sure of what had happened before we alarmed anybody. In hindsight we were sure for too long,” chief executive Alwin Rastetter told a news conference. He offered every customer affected a new number free of charge.

A group that calls itself Nightjar has claimed responsibility on the internet and demanded 12 million thalers. It published the call records of one member of parliament as proof. Telvara said that it would not pay.

The data protection commissioner, Verena Lautenschlag, has opened an investigation. Under a law that came into force last year companies have to report such thefts within 72 hours and can be fined up to four percent of their turnover, which in the case of Telvara would be about 130 million thalers.

Security experts said that the old server had been used to test a billing program in 2019 and then forgotten. “It is always the cupboard that nobody has opened,” said Kaspar Dreyling of the Thornsee Institute.

Telvara’s shares lost eight percent.
`,
    },
    {
      key: 'breach/courier',
      source: 'thornsee-courier',
      publishedAt: '2024-03-20T19:45:00Z',
      title: 'Telvara knew for 17 days. Its customers found out at breakfast',
      text: `
By Silvan Achermann

If you have a cellphone from Telvara, and roughly every second person in this country does, someone you have never met may know whom you called on your birthday.

The carrier admitted Wednesday that intruders had copied the call logs, home addresses and, in 310,000 cases, passport numbers of its customers. It had known since March 3.

“I learned of it from my mother, who learned of it from the radio,” said Noemi Brandt, a student in line outside the company’s flagship store on Seestrasse. She wanted a new number. So did the 140 people in front of her.

Chief executive Alwin Rastetter bowed to the cameras and blamed a test server that should have been unplugged five years ago. Behind him hung the company’s slogan, “Always with you.”

The thieves, who go by the name Nightjar, want 12 million thalers. To show that they are serious they put the phone log of Rep. Ulrike Sonnberg online. It shows, she said drily, that she calls her dentist too rarely.

Why did it take so long? By law a company has three days to notify the regulator; Telvara took eight, and another nine to tell the rest of us. Commissioner Verena Lautenschlag said she found that “remarkable,” a word that in her office is not a compliment.

What you can do: change the PIN of your mailbox, be wary of calls that seem to know you, and ask for a new passport if you bought your contract in a shop after 2021. Telvara will pay for it.
`,
    },
  ],
  briefs: [
    {
      key: 'breach/argus-brief',
      source: 'inland-argus',
      publishedAt: '2024-03-21T07:00:00Z',
      title: 'In short: call logs of millions copied',
      text: `
The mobile operator Telvara in the United Cantons has lost control of the call data of 4.6 million subscribers. It will not pay the 12 million thalers that a group named Nightjar is asking for. The regulator is examining why the firm stayed silent for more than two weeks.
`,
    },
    {
      key: 'breach/mirror-brief',
      source: 'vetlo-mirror',
      publishedAt: '2024-03-20T15:00:00Z',
      title: 'Forgotten server opens door to hackers in Thornsee',
      text: `
A computer that had been left running since 2019 let strangers into the network of Telvara, the biggest telephone company of the United Cantons. They carried off particulars of 4.6 million subscribers. The firm’s head, Alwin Rastetter, apologised; its stock fell by eight per cent.
`,
    },
  ],
};
