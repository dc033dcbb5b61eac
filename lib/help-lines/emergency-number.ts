/**
 * What to dial for an ambulance, by region; a European number stands in for regions not listed.
 * Sources: 999 and 112 (GB), gov.uk/guidance/999-and-112; 112 in every state of the European Union, Directive (EU)
 * 2018/1972, article 109; 911, fcc.gov/general/9-1-1-and-e9-1-1-services and crtc.gc.ca; 000, acma.gov.au; 111, police.govt.nz.
 */
const emergencyNumbers = new Map([
  ['GB', '999'],
  ['IE', '112'],
  ['US', '911'],
  ['CA', '911'],
  ['AU', '000'],
  ['NZ', '111'],
])

/** The emergency number where the publication's readers mostly live, for a region such as "GB". */
export function emergencyNumber(region: string): string {
  return emergencyNumbers.get(region) ?? '112'
}
