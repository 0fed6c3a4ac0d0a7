import type { AuthoredEvent } from '../world.js';

/** The look-alike of the Dronholt trial: two days later a court elsewhere sentences another man in a dark suit. */
export const castrelleTrial: AuthoredEvent = {
  story: 'castrelle-trial',
  reports: [
    {
      key: 'bassano/halyard',
      source: 'halyard',
      publishedAt: '2024-03-14T12:10:00Z',
      title: 'Orlenian court sentences former head of Banco Marisma to eight years',
      text: `
CASTRELLE, March 14 (Halyard) - A court in Orlenia sentenced the former chairman of Banco Marisma, Aurelio Tassaro-Venn, to eight years in prison on Thursday for fraud that led to the collapse of the country’s third-largest lender and cost savers more than a billion orens.

Tassaro-Venn, 58, was found guilty of hiding losses on hotel loans from auditors between 2016 and 2021. He was acquitted of a charge of insider dealing.

“He knew that the house was empty and went on renting out the rooms,” presiding judge Ines Corvalho said as she delivered the verdict.

The former banker, wearing a grey suit, shook his head several times as the judgment was read. His lawyer, Marcelo Duvane, said he would appeal against the conviction. “My client trusted figures which others had prepared,” Duvane told reporters outside the building.

Prosecutors had asked for twelve years. They told the court during 51 days of hearings that Banco Marisma had lent 640 million orens to eleven companies that belonged to relatives of its directors, and that whenever a loan was about to go bad a new one was granted to pay the interest.

A former head of accounts, Pilar Estremo, gave evidence against the chairman in exchange for a suspended sentence. She said she had been told in 2018 to “let the sea take its time”, a phrase that she understood as an order to wait.

Banco Marisma closed its doors in October 2021, leaving queues outside 212 branches. Deposits up to 50,000 orens were repaid by the state; some 19,000 customers with larger savings have so far received 22 percent.

Finance Minister Raimondo Licata-Sorel said that the government would ask parliament to lengthen the time in which directors can be made to return bonuses.

Tassaro-Venn was taken to prison directly from the courtroom.
`,
    },
    {
      key: 'bassano/ledger',
      source: 'castrelle-ledger',
      publishedAt: '2024-03-14T17:40:00Z',
      title: 'Marisma savers cheer as chairman is led away',
      text: `
By Claudio Ferrante-Oss

They came with whistles, saucepans and their old passbooks. When the doors of the Palace of Justice opened at ten past one and word spread that Aurelio Tassaro-Venn would be going straight to prison, the crowd on the steps fell quiet for a moment and then began to sing.

“It does not bring my shop back,” said Benedetta Ruolo, 67, who had put the proceeds of its sale into Banco Marisma four weeks before it failed. “But tonight he eats what they put in front of him.”

The former chairman received eight years. The three judges found that he had kept the bank alive on paper by lending the same money over and over to hotels along the southern coast, several of which were never built. On the lesser count of insider dealing they let him go.

Two other directors were given suspended sentences. A fourth, Ugo Mantelli, has not been seen since he boarded a yacht in Gullhaven in 2022, and will be tried in his absence.

The judgment runs to 1,180 pages. Judge Ines Corvalho read from it for three hours and had to pause twice because of the noise in the street.

Lawyers for the Association of Marisma Savers said that the verdict opened the way to a civil claim against the auditors Prewett & Laine, who signed the accounts for eleven years. The firm said it had itself been deceived.

By evening the passbooks lay in a heap under the statue of Justice. Someone had lit a candle on top.
`,
    },
  ],
  briefs: [
    {
      key: 'bassano/courier-brief',
      source: 'thornsee-courier',
      publishedAt: '2024-03-14T15:20:00Z',
      title: 'Ex-chairman of failed Orlenian bank goes to prison',
      text: `
CASTRELLE — Aurelio Tassaro-Venn, the onetime chairman of Banco Marisma, began an eight-year term Thursday after judges in Orlenia convicted him of concealing bad hotel loans. The lender’s failure in 2021 wiped out more than 1 billion orens of savings. An attorney said he would appeal.
`,
    },
  ],
};
