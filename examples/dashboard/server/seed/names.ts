/** The companies that call and pay. */
export const customers = [
  'Albion Freight', 'Arbor & Sons', 'Atelier Moreau', 'Baltic Instruments', 'Brightwater Clinic', 'Café Lindqvist',
  'Canyon Outfitters', 'Castellan Legal', 'Delta Greenhouses', 'Ember Ceramics', 'Fjordline Ferries', 'Granite Hosting',
  'Harbour Bakery', 'Iberia Tiles', 'Juniper Software', 'Kestrel Aviation', 'Lumen Dental', 'Marlow Books',
  'Northgate Hotels', 'O’Brien Roofing', 'Pinewood Schools', 'Quay Street Gym', 'Rhône Textiles', 'Saffron Kitchen',
  'Tallinn Robotics', 'Umbra Studio', 'Vega Logistics', 'Willow Care', 'Yarrow Gardens', 'Zenith Optics',
] as const; // prettier-ignore

/** The agents who answer calls. */
export const agents = [
  'Tomás Ferreira', 'Ingrid Solberg', 'Kwame Mensah', 'Yuki Tanaka', 'Leila Haddad', 'Oskar Nowak',
] as const; // prettier-ignore
