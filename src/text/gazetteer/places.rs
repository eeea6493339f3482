//! What comes in: a token; what goes out: how many tokens of a place's name stand there, and which sort of place. States are in
//! [`super::countries`]. Source: written from general knowledge.

use super::Lookup;
use crate::text::Text;
use std::sync::OnceLock;

/// Parts of federal states, with the abbreviations that news writes; each only with its own forms on a line.
const PROVINCES: &str = "\
Alabama,Ala.,AL
Alaska,AK
Arizona,Ariz.,AZ
Arkansas,Ark.,AR
California,Calif.,CA
Colorado,Colo.,CO
Connecticut,Conn.,CT
Delaware,Del.,DE
Florida,Fla.,FL
Georgia,Ga.,GA
Hawaii,HI
Idaho,ID
Illinois,Ill.,IL
Indiana,Ind.
Iowa,IA
Kansas,Kan.,KS
Kentucky,Ky.,KY
Louisiana,La.
Maine
Maryland,Md.,MD
Massachusetts,Mass.,MA
Michigan,Mich.,MI
Minnesota,Minn.,MN
Mississippi,Miss.,MS
Missouri,Mo.,MO
Montana,Mont.,MT
Nebraska,Neb.,NE
Nevada,Nev.,NV
New Hampshire,N.H.,NH
New Jersey,N.J.,NJ
New Mexico,N.M.,NM
New York State,N.Y.,NY
North Carolina,N.C.,NC
North Dakota,N.D.,ND
Ohio,OH
Oklahoma,Okla.,OK
Oregon,Ore.
Pennsylvania,Pa.,PA
Rhode Island,R.I.,RI
South Carolina,S.C.,SC
South Dakota,S.D.,SD
Tennessee,Tenn.,TN
Texas,Tex.,TX
Utah,UT
Vermont,Vt.,VT
Virginia,Va.,VA
Washington State
West Virginia,W.Va.,WV
Wisconsin,Wis.,WI
Wyoming,Wyo.,WY
District of Columbia,D.C.,DC,D. C.
Guam
Ontario,Ont.
Quebec
British Columbia
Alberta
Manitoba
Saskatchewan
Nova Scotia
Newfoundland
New South Wales
Queensland
Tasmania
England
Scotland
Wales
Northern Ireland
Bavaria
Saxony
Hesse
Catalonia
Andalusia
Lombardy
Tuscany
Sicily
Brittany
Normandy
Corsica
Flanders
Wallonia
Crimea
Chechnya
Dagestan
Ingushetia
Tatarstan
Siberia
Abkhazia
South Ossetia
Donetsk
Luhansk
Punjab
Sindh
Balochistan
Baluchistan
Khyber Pakhtunkhwa
North Waziristan
South Waziristan
Kashmir
Gujarat
Bihar
Kerala
Tamil Nadu
Maharashtra
Uttar Pradesh
West Bengal
Assam
Rajasthan
Helmand
Kandahar
Nangarhar
Anbar
Nineveh
Idlib
Latakia
Deir el-Zour
Deir Ezzor
Eastern Ghouta
Ghouta
Kurdistan
Golan Heights
West Bank
Gaza Strip
Gaza
Sinai
Darfur
Somaliland
Puntland
Tigray
Oromia
Kivu
Katanga
Biafra
Borno
Gauteng
KwaZulu-Natal
Tibet
Xinjiang
Sichuan
Guangdong
Yunnan
Hubei
Henan
Hebei
Shandong
Zhejiang
Jiangsu
Fujian
Hunan
Inner Mongolia
Okinawa
Hokkaido
Fukushima
Aceh
Java
Sumatra
Bali
Mindanao
Papua
Borneo
Luzon
Chiapas
Sinaloa
Michoacan
Guerrero
Oaxaca
Transylvania
Lapland
Galicia
Kosovo
Transnistria
Nagorno-Karabakh
Palestine
";

/// Regions, waters, mountains and continents.
const REGIONS: &str = "Africa,Asia,Europe,Antarctica,North America,South America,Latin America,Central America,Middle East,Mideast,Far East,North Africa,\
West Africa,East Africa,Southern Africa,Central Africa,Sahel,Maghreb,Horn of Africa,Levant,Mesopotamia,Central Asia,South Asia,Southeast Asia,\
South-East Asia,East Asia,Eastern Europe,Western Europe,Central Europe,Northern Europe,Balkans,Caucasus,North Caucasus,Scandinavia,Iberia,\
Benelux,Caribbean,West Indies,Persian Gulf,Gulf,Gulf of Mexico,Gulf of Aden,Gulf Coast,Mediterranean,Mediterranean Sea,Black Sea,Red Sea,\
Baltic Sea,North Sea,Caspian Sea,South China Sea,East China Sea,Yellow Sea,Sea of Japan,Adriatic,Aegean,Aegean Sea,Arctic,Arctic Ocean,Atlantic,Atlantic Ocean,\
Pacific,Pacific Ocean,Indian Ocean,English Channel,Suez Canal,Panama Canal,Bosphorus,Strait of Hormuz,Strait of Gibraltar,Nile,Tigris,\
Euphrates,Danube,Rhine,Volga,Ganges,Mekong,Amazon River,Mississippi River,Rio Grande,Hudson,Thames,Himalayas,Himalaya,Alps,Andes,Pyrenees,\
Rockies,Rocky Mountains,Appalachia,Sahara,Kalahari,Korean Peninsula,Korean peninsula,Arabian Peninsula,Indochina,Midwest,New England,Deep South,\
East Coast,West Coast,Great Plains,Silicon Valley,Bay Area,Long Island,Staten Island,Manhattan,Brooklyn,Queens,Bronx,Harlem,Hollywood,\
Cape Cod,Great Lakes,Lake Michigan,Wall Street,Guantanamo Bay,Guantanamo,Camp David,Downtown,Earth,Mars,Mount Everest,Everest,\
Temple Mount,Tahrir Square,Tiananmen Square,Red Square,Times Square,Green Zone,Trafalgar Square,Hyde Park,Ground Zero,Central Park,\
Abbottabad,Falkland Islands,Falklands,Canary Islands,Spratly Islands,Kuril Islands,Virgin Islands,Faroe Islands,Cayman Islands,Bermuda,Gibraltar,Réunion";

/// Cities that are no capital of a state.
const CITIES: &str = "New York,New York City,NYC,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,San Jose,Austin,Jacksonville,\
Fort Worth,Columbus,Charlotte,San Francisco,Indianapolis,Seattle,Denver,Boston,El Paso,Nashville,Detroit,Oklahoma City,Portland,Las Vegas,\
Memphis,Louisville,Baltimore,Milwaukee,Albuquerque,Tucson,Fresno,Sacramento,Kansas City,Mesa,Atlanta,Omaha,Colorado Springs,Raleigh,Miami,\
Long Beach,Virginia Beach,Oakland,Minneapolis,Tulsa,Tampa,Arlington,New Orleans,Wichita,Cleveland,Bakersfield,Aurora,Anaheim,Honolulu,\
Santa Ana,Riverside,Corpus Christi,Lexington,Stockton,St. Louis,Saint Paul,St. Paul,Pittsburgh,Cincinnati,Anchorage,Greensboro,Plano,Newark,\
Orlando,Irvine,Toledo,Jersey City,Buffalo,Fort Wayne,St. Petersburg,Laredo,Norfolk,Lubbock,Madison,Baton Rouge,Spokane,Tacoma,Birmingham,\
Rochester,Des Moines,Montgomery,Little Rock,Salt Lake City,Tallahassee,Huntsville,Knoxville,Providence,Chattanooga,Fort Lauderdale,Santa Rosa,\
Sioux Falls,Eugene,Springfield,Fort Collins,Charleston,Columbia,Hartford,New Haven,Dayton,Syracuse,Flint,Boise,Reno,Savannah,Ferguson,\
San Bernardino,Charlottesville,Parkland,Newtown,Aspen,Cambridge,Princeton,Annapolis,Albany,Trenton,Harrisburg,Richmond,Jackson,Topeka,Lincoln,\
Santa Fe,Helena,Cheyenne,Bismarck,Juneau,Concord,Montpelier,Augusta,Dover,Carson City,Olympia,Salem,Palm Beach,West Palm Beach,Mar-a-Lago,\
Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg,Quebec City,Halifax,Guadalajara,Monterrey,Puebla,Tijuana,Ciudad Juarez,Acapulco,Cancun,\
Veracruz,Sao Paulo,São Paulo,Rio de Janeiro,Salvador,Fortaleza,Belo Horizonte,Recife,Porto Alegre,Curitiba,Manaus,Medellin,Cali,Cartagena,\
Guayaquil,Maracaibo,Valencia,Rosario,Cordoba,Valparaiso,Santa Cruz,Sucre,Cuzco,Cusco,San Pedro Sula,Glasgow,Edinburgh,Manchester,Liverpool,\
Leeds,Sheffield,Bristol,Leicester,Newcastle,Nottingham,Southampton,Portsmouth,Plymouth,Brighton,Bradford,Cardiff,Swansea,Belfast,Aberdeen,\
Dundee,Oxford,Bath,York,Coventry,Norwich,Exeter,Durham,Salisbury,Cork,Galway,Limerick,Marseille,Lyon,Toulouse,Nice,Nantes,Strasbourg,\
Bordeaux,Lille,Rennes,Calais,Cannes,Brussels,Antwerp,Ghent,Bruges,Liege,Rotterdam,Utrecht,Eindhoven,Hamburg,Munich,Cologne,Frankfurt,Stuttgart,\
Dusseldorf,Düsseldorf,Dortmund,Essen,Leipzig,Bremen,Dresden,Hanover,Nuremberg,Bonn,Zurich,Zürich,Geneva,Basel,Lausanne,Davos,Salzburg,Graz,\
Innsbruck,Milan,Naples,Turin,Palermo,Genoa,Bologna,Florence,Venice,Verona,Bari,Catania,Trieste,Barcelona,Seville,Zaragoza,Malaga,Bilbao,\
Granada,Porto,Gothenburg,Malmo,Malmö,Uppsala,Bergen,Trondheim,Aarhus,Tampere,Turku,Krakow,Lodz,Wroclaw,Poznan,Gdansk,Brno,Ostrava,Kosice,\
Debrecen,Cluj,Timisoara,Varna,Plovdiv,Thessaloniki,Patras,Split,Dubrovnik,Mostar,Srebrenica,Novi Sad,Nis,Mitrovica,Istanbul,Izmir,Adana,\
Antalya,Bursa,Gaziantep,Diyarbakir,Konya,St Petersburg,Saint Petersburg,Novosibirsk,Yekaterinburg,Kazan,Samara,Omsk,Rostov,Volgograd,\
Vladivostok,Sochi,Grozny,Beslan,Kaliningrad,Murmansk,Smolensk,Kharkiv,Odessa,Odesa,Dnipropetrovsk,Lviv,Mariupol,Sevastopol,Simferopol,\
Slovyansk,Gomel,Almaty,Osh,Samarkand,Andijan,Aleppo,Homs,Hama,Raqqa,Palmyra,Daraa,Douma,Hasakeh,Hasakah,Qamishli,Kobani,Manbij,Afrin,\
Khan Sheikhoun,Mosul,Basra,Kirkuk,Erbil,Irbil,Fallujah,Ramadi,Tikrit,Najaf,Karbala,Samarra,Baqouba,Sulaimaniyah,Tal Afar,Sinjar,Mashhad,\
Isfahan,Shiraz,Tabriz,Qom,Natanz,Bushehr,Jeddah,Mecca,Medina,Dammam,Dhahran,Dubai,Sharjah,Aden,Taiz,Hodeida,Hodeidah,Haifa,Nazareth,Bethlehem,\
Hebron,Nablus,Jenin,Jericho,Rafah,Khan Younis,Sidon,Tyre,Aqaba,Zarqa,Alexandria,Giza,Luxor,Suez,Port Said,Sharm el-Sheikh,Aswan,Benghazi,\
Misrata,Sirte,Tobruk,Sabha,Casablanca,Marrakech,Marrakesh,Fez,Tangier,Oran,Constantine,Sousse,Sfax,Timbuktu,Gao,Kidal,Kano,Lagos,Ibadan,\
Kaduna,Maiduguri,Jos,Chibok,Port Harcourt,Enugu,Benin City,Kumasi,Bouake,Douala,Pointe-Noire,Lubumbashi,Goma,Bukavu,Kisangani,Bunia,Mombasa,\
Kisumu,Garissa,Eldoret,Kismayo,Baidoa,Hargeisa,Bosaso,Entebbe,Gulu,Arusha,Zanzibar,Beira,Bulawayo,Johannesburg,Cape Town,Durban,Soweto,\
Port Elizabeth,Bloemfontein,Lahore,Karachi,Rawalpindi,Faisalabad,Multan,Peshawar,Quetta,Swat,Mumbai,Bombay,Kolkata,Calcutta,Chennai,Madras,\
Bangalore,Bengaluru,Hyderabad,Ahmedabad,Pune,Jaipur,Lucknow,Kanpur,Nagpur,Patna,Amritsar,Srinagar,Jammu,Chandigarh,Bhopal,Varanasi,Agra,Goa,\
Chittagong,Sylhet,Jaffna,Kandy,Herat,Jalalabad,Mazar-i-Sharif,Kunduz,Ghazni,Lashkar Gah,Kandahar,Mandalay,Sittwe,Chiang Mai,Phuket,Pattaya,\
Ho Chi Minh City,Saigon,Da Nang,Haiphong,Hue,Siem Reap,Penang,Johor,Surabaya,Bandung,Medan,Banda Aceh,Yogyakarta,Denpasar,Makassar,Cebu,\
Davao,Zamboanga,Marawi,Shanghai,Guangzhou,Shenzhen,Tianjin,Chongqing,Wuhan,Chengdu,Nanjing,Xi'an,Hangzhou,Shenyang,Harbin,Qingdao,Dalian,\
Urumqi,Lhasa,Kunming,Kaohsiung,Osaka,Kyoto,Nagoya,Yokohama,Kobe,Sapporo,Hiroshima,Nagasaki,Sendai,Fukuoka,Busan,Pusan,Incheon,Daegu,Panmunjom,\
Kaesong,Sydney,Melbourne,Brisbane,Perth,Adelaide,Hobart,Darwin,Cairns,Gold Coast,Auckland,Christchurch,Dunedin,Noumea,Bentiu,Malakal,Bor,\
El Fasher,Nyala,Port Sudan,Omdurman,Bambari,Agadez,Zinder,Diffa,Ségou,Mopti,\
Mendoza,La Plata,Mar del Plata,Tucuman,Tucumán,Bariloche,Neuquen,Concepcion,Concepción,Antofagasta,Temuco,Arequipa,Trujillo,Iquitos,\
Puno,Ayacucho,Cajamarca,Cuenca,Esmeraldas,Barranquilla,Bucaramanga,Manizales,Cúcuta,Cucuta,Popayan,Medellín,Bogota,Buenaventura,\
Valledupar,Barquisimeto,Maracay,Merida,Mérida,Ciudad Bolivar,Cochabamba,El Alto,Oruro,Potosí,Tarija,Ciudad del Este,Encarnacion,\
Brasília,Goiania,Goiânia,Belem,Belém,Campinas,Florianopolis,Florianópolis,Joao Pessoa,Maceio,Cuiaba,Cuiabá,Uberlandia,Ribeirao Preto,\
Guantánamo,Holguin,Holguín,Matanzas,Camaguey,Camagüey,Cienfuegos,Santa Clara,Pinar del Rio,Varadero,Ponce,Cap-Haitien,Les Cayes,\
Montego Bay,Masaya,Esteli,Bluefields,Choluteca,La Ceiba,Quetzaltenango,Antigua Guatemala,Chichicastenango,Soyapango,Limon,Limón,\
Puntarenas,Alajuela,Cartago,Heredia,Chiriqui,Oaxaca City,Morelia,Culiacan,Culiacán,Mazatlan,Mazatlán,Hermosillo,Chihuahua,Torreon,\
Saltillo,Reynosa,Matamoros,Nuevo Laredo,Ensenada,Mexicali,Toluca,Queretaro,Querétaro,Tapachula,Villahermosa,Campeche,Tampico,Zacatecas,\
Aguascalientes,Saskatoon,Whitehorse,Yellowknife,Iqaluit,Thunder Bay,Sudbury,Mississauga,Brampton,Kelowna,Kamloops,Fredericton,Moncton,\
Gatineau,Kwekwe,Gweru,Mutare,Masvingo,Chitungwiza,Hwange,Kitwe,Ndola,Chipata,Blantyre,Mzuzu,Zomba,Nampula,Tete,Quelimane,Matola,\
Walvis Bay,Swakopmund,Oshakati,Ongwediva,Rundu,Francistown,Maun,Polokwane,Nelspruit,Mbombela,Kimberley,Pietermaritzburg,East London,\
Mthatha,Gqeberha,Sandton,Ekurhuleni,Tshwane,Khayelitsha,Stellenbosch,Huambo,Lobito,Benguela,Cabinda,Bukoba,Mwanza,Mbeya,Morogoro,Dodoma,\
Moshi,Tanga,Nakuru,Thika,Machakos,Lamu,Malindi,Turkana,Kitui,Nyeri,Kakamega,Jinja,Mbarara,Masaka,Gitega,Butare,Musanze,Mekelle,Gondar,\
Bahir Dar,Hawassa,Dire Dawa,Jimma,Lalibela,Axum,Massawa,Asmara,Beledweyne,Galkayo,Garowe,Berbera,Juba,Yei,El Obeid,Kassala,Geneina,\
Atbara,Wad Madani,Abeche,Moundou,Garoua,Maroua,Bamenda,Buea,Bafoussam,Limbe,Kribi,Port-Gentil,Brazzaville,Kinshasa,Matadi,Mbandaka,\
Kananga,Mbuji-Mayi,Butembo,Uvira,Kolwezi,Likasi,Onitsha,Owerri,Warri,Calabar,Uyo,Asaba,Akure,Abeokuta,Ilorin,Osogbo,Ado-Ekiti,Lokoja,\
Makurdi,Jalingo,Bauchi,Gombe,Damaturu,Sokoto,Katsina,Zaria,Tamale,Takoradi,Sekondi,Cape Coast,Sunyani,Koforidua,Bolgatanga,Obuasi,\
Parakou,Sokode,Yamoussoukro,Korhogo,San Pedro,Bobo-Dioulasso,Ouahigouya,Djibo,Sikasso,Kayes,Maradi,Tahoua,Thies,Thiès,Saint-Louis,\
Ziguinchor,Kaolack,Touba,Kindia,Labe,Nzerekore,Kenema,Makeni,Gbarnga,Nouadhibou,Laayoune,Agadir,Meknes,Oujda,Tetouan,Tlemcen,Annaba,\
Setif,Tamanrasset,Bizerte,Gabes,Kairouan,Sidi Bouzid,Zawiya,Zintan,Derna,Sebha,Mansoura,Tanta,Ismailia,Assiut,Minya,Irbid,Mafraq,Karak,\
Ma'an,Baalbek,Nabatieh,Zahle,Tulkarem,Qalqilya,Ramallah,Beersheba,Ashdod,Ashkelon,Eilat,Netanya,Tiberias,Sderot,Hadera,Holon,Bnei Brak,\
Salalah,Sohar,Nizwa,Ras Al Khaimah,Fujairah,Al Ain,Ajman,Al Wakrah,Lusail,Taif,Tabuk,Abha,Jizan,Najran,Buraydah,Marib,Mukalla,Ibb,\
Dhamar,Saada,Nasiriyah,Amara,Hilla,Kut,Diwaniya,Dohuk,Duhok,Halabja,Zakho,Ahvaz,Abadan,Kerman,Kermanshah,Urmia,Zahedan,Bandar Abbas,\
Hamadan,Rasht,Yazd,Karaj,Mersin,Trabzon,Samsun,Kayseri,Eskisehir,Sanliurfa,Hatay,Malatya,Erzurum,Edirne,Denizli,Bodrum,Batumi,Kutaisi,\
Gyumri,Vanadzor,Ganja,Sumgait,Stepanakert,Shusha,Shymkent,Karaganda,Aktau,Bukhara,Khiva,Nukus,Namangan,Fergana,Khujand,Sialkot,\
Gujranwala,Sargodha,Sukkur,Larkana,Gwadar,Mardan,Mingora,Muzaffarabad,Gilgit,Bannu,Lashkargah,Kunar,Bamiyan,Gardez,Khost,Zaranj,\
Vadodara,Rajkot,Indore,Gwalior,Jabalpur,Raipur,Ranchi,Jamshedpur,Bhubaneswar,Cuttack,Visakhapatnam,Vijayawada,Tirupati,Warangal,Mysore,\
Mysuru,Mangalore,Mangaluru,Hubli,Belagavi,Udupi,Shivamogga,Thiruvananthapuram,Trivandrum,Kozhikode,Calicut,Thrissur,Kollam,Kannur,\
Palakkad,Coimbatore,Madurai,Tiruchirappalli,Vellore,Puducherry,Nashik,Aurangabad,Solapur,Kolhapur,Thane,Navi Mumbai,Noida,Gurgaon,\
Gurugram,Ghaziabad,Faridabad,Meerut,Allahabad,Prayagraj,Ayodhya,Gorakhpur,Mathura,Aligarh,Dehradun,Haridwar,Shimla,Ludhiana,Jalandhar,\
Udaipur,Jodhpur,Ajmer,Guwahati,Imphal,Shillong,Aizawl,Agartala,Gangtok,Darjeeling,Siliguri,Howrah,Ladakh,Anantnag,Khulna,Rajshahi,\
Barisal,Rangpur,Comilla,Cox's Bazar,Mymensingh,Gazipur,Narayanganj,Pokhara,Biratnagar,Lalitpur,Bhaktapur,Galle,Trincomalee,Batticaloa,\
Anuradhapura,Bago,Mawlamyine,Myitkyina,Pyin Oo Lwin,Chiang Rai,Khon Kaen,Nakhon Ratchasima,Udon Thani,Hat Yai,Songkhla,Narathiwat,\
Ayutthaya,Hua Hin,Krabi,Koh Samui,Sihanoukville,Battambang,Kampot,Kampong Cham,Luang Prabang,Savannakhet,Pakse,Can Tho,Nha Trang,\
Vung Tau,Dalat,Quang Ninh,Ipoh,Johor Bahru,Kuching,Kota Kinabalu,Malacca,Melaka,George Town,Putrajaya,Shah Alam,Petaling Jaya,Sabah,\
Sarawak,Selangor,Kelantan,Terengganu,Perak,Kedah,Perlis,Pahang,Semarang,Palembang,Padang,Pekanbaru,Malang,Bogor,Depok,Bekasi,Tangerang,\
Balikpapan,Pontianak,Manado,Ambon,Jayapura,Quezon City,Makati,Baguio,Iloilo,Bacolod,Tacloban,Cotabato,Jolo,Cagayan de Oro,Pasay,Taguig,\
Batangas,Palawan,Kowloon,Changsha,Zhengzhou,Jinan,Hefei,Nanchang,Fuzhou,Xiamen,Ningbo,Wenzhou,Suzhou,Wuxi,Foshan,Dongguan,Zhuhai,\
Guiyang,Nanning,Haikou,Sanya,Taiyuan,Hohhot,Lanzhou,Xining,Yinchuan,Changchun,Jilin,Dandong,Kashgar,Hotan,Shigatse,Shijiazhuang,\
Tangshan,Xuzhou,Taichung,Tainan,Hsinchu,Keelung,Hualien,Taoyuan,Pingtung,New Taipei,Chiayi,Kinmen,Kawasaki,Saitama,Chiba,Kumamoto,\
Kagoshima,Naha,Niigata,Kanazawa,Aomori,Akita,Morioka,Mito,Nagano,Gifu,Shizuoka,Hamamatsu,Okayama,Matsuyama,Oita,Miyazaki,Gwangju,\
Daejeon,Ulsan,Suwon,Jeju,Sejong,Changwon,Pohang,Jeonju,Cheongju,Chuncheon,Gangneung,Pyeongchang,Gyeonggi,Gangwon,Jeolla,Gyeongsang,\
Wonsan,Hamhung,Rason,Darkhan,Erdenet,Wollongong,Geelong,Townsville,Toowoomba,Ballarat,Bendigo,Launceston,Alice Springs,Broome,\
Rockhampton,Bundaberg,Wagga Wagga,Tamworth,Dubbo,Palmerston North,Tauranga,Rotorua,Whangarei,Gisborne,Wairoa,New Plymouth,Taranaki,\
Invercargill,Queenstown,Timaru,Kaikoura,Waikato,Northland,Otago,Canterbury,Southland,Lae,Madang,Bougainville,Honiara,Lautoka,Nadi,\
Labasa,Papeete,Pago Pago,Curepipe,Quatre Bornes,Rose Hill,Vacoas,Mahebourg,Toamasina,Antsirabe,Fianarantsoa,Cádiz,Cadiz,Alicante,Murcia,\
Valladolid,Vigo,Gijon,Oviedo,Santiago de Compostela,Salamanca,Pamplona,San Sebastian,San Sebastián,Tarragona,Girona,Braga,Coimbra,Faro,\
Grenoble,Montpellier,Nîmes,Nimes,Avignon,Dijon,Reims,Rouen,Le Havre,Brest,Angers,Limoges,Perpignan,Metz,Caen,Amiens,Bielefeld,Bochum,\
Wuppertal,Mannheim,Karlsruhe,Freiburg,Augsburg,Kiel,Lübeck,Rostock,Magdeburg,Erfurt,Chemnitz,Potsdam,Wiesbaden,Mainz,Linz,Klagenfurt,\
Lucerne,Lugano,Bergamo,Brescia,Padua,Parma,Modena,Pisa,Siena,Perugia,Ancona,Pescara,Salerno,Messina,Cagliari,Taranto,Lecce,Lampedusa,\
Groningen,Maastricht,Tilburg,Nijmegen,Arnhem,Haarlem,Leiden,Namur,Charleroi,Leuven,Ostend,Stavanger,Tromsø,Tromso,Odense,Aalborg,\
Linköping,Örebro,Umeå,Oulu,Espoo,Vantaa,Jyväskylä,Tartu,Narva,Daugavpils,Kaunas,Klaipeda,Katowice,Lublin,Szczecin,Bialystok,Rzeszow,\
Gdynia,Plzen,Olomouc,Szeged,Pécs,Miskolc,Győr,Iasi,Brasov,Constanta,Craiova,Sibiu,Burgas,Ruse,Zadar,Rijeka,Osijek,Maribor,Banja Luka,\
Tuzla,Zenica,Kragujevac,Prizren,Peja,Tetovo,Bitola,Durres,Vlore,Shkoder,Heraklion,Piraeus,Larissa,Ioannina,Lesbos,Samos,Chios,Corfu,\
Crete,Limassol,Larnaca,Paphos,Famagusta,Zaporizhzhia,Kherson,Mykolaiv,Poltava,Sumy,Chernihiv,Chernobyl,Zhytomyr,Vinnytsia,Kramatorsk,\
Kryvyi Rih,Dnipro,Uzhhorod,Ternopil,Bucha,Irpin,Bakhmut,Severodonetsk,Lysychansk,Melitopol,Berdyansk,Izium,Grodno,Vitebsk,Mogilev,\
Tiraspol,Balti,Perm,Ufa,Chelyabinsk,Krasnoyarsk,Voronezh,Saratov,Krasnodar,Irkutsk,Khabarovsk,Yakutsk,Tomsk,Tyumen,Ryazan,Tver,Pskov,\
Belgorod,Kursk,Bryansk,Arkhangelsk,Astrakhan,Makhachkala,Nizhny Novgorod,Vladikavkaz,Magadan,Sakhalin";

/// What sort of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A part of a federal state or a province ("Ohio").
    Province,
    /// A region, water, mountain or part of a city.
    Region,
    /// A city or town.
    City,
}

struct Table {
    /// The first form of each province.
    provinces: Vec<&'static str>,
    lookup: Lookup,
}

/// Numbers of entries from here on are no provinces.
const REGION: u16 = 1000;
const CITY: u16 = 1001;

fn table() -> &'static Table {
    static TABLES: OnceLock<Table> = OnceLock::new();
    TABLES.get_or_init(|| {
        let provinces = PROVINCES.lines().zip(0..).flat_map(|(line, id)| line.split(',').map(move |f| (f, id)));
        let regions = REGIONS.split(',').map(|f| (f, REGION));
        let cities = CITIES.split(',').map(|f| (f, CITY));
        Table {
            provinces: PROVINCES.lines().map(|line| line.split(',').next().unwrap_or("")).collect(),
            lookup: Lookup::new(provinces.chain(regions).chain(cities)),
        }
    })
}

/// The longest place that starts at token `i`, which must begin with a capital, and how many tokens it takes.
pub fn at(text: &Text, i: usize) -> Option<(Sort, usize)> {
    if text.capital(i) { in_any_case(text, i) } else { None }
}

/// The same in a text without capitals.
pub(crate) fn in_any_case(text: &Text, i: usize) -> Option<(Sort, usize)> {
    let (id, tokens) = table().lookup.at(text, i)?;
    let sort = match id {
        CITY => Sort::City,
        REGION => Sort::Region,
        _ => Sort::Province,
    };
    Some((sort, tokens))
}

/// The usual name of a province or state of a federation by any of its forms ("Calif." → "California").
pub fn province(form: &str) -> Option<&'static str> {
    table().provinces.get(usize::from(table().lookup.get(form)?)).copied()
}

/// The table of the forms of places.
pub(crate) fn lookup() -> &'static Lookup {
    &table().lookup
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_by_their_forms() {
        for (source, expected) in [
            ("Calif. towns", Some((Sort::Province, 1))),
            ("N.Y. courts", Some((Sort::Province, 1))),
            ("South Carolina", Some((Sort::Province, 2))),
            ("Gulf of Mexico", Some((Sort::Region, 3))),
            ("Sharm el-Sheikh", Some((Sort::City, 4))),
            ("In Rome", None),
            ("Ok then", None),
        ] {
            assert_eq!(at(&Text::new(source), 0), expected, "{source}");
        }
        assert_eq!(province("Ill."), Some("Illinois"));
    }
}
