//! What comes in: nothing; what goes out: surnames that are common somewhere in the world, and are seldom another word or a place.
//! Source: written from general knowledge.

/// Surnames by where they are most at home, in lower case.
const TABLE: &str = "\
smith johnson williams jones davis miller wilson anderson taylor moore thompson clark robinson hall hernandez wright hill scott baker \
adams campbell carter roberts phillips evans turner parker collins edwards stewart morris murphy cook rogers reed morgan bailey cooper \
richardson cox howard ward peterson gray watson brooks sanders bennett barnes ross henderson coleman jenkins perry powell patterson \
hughes washington butler simmons foster gonzales bryant russell griffin hayes myers hamilton sullivan wallace woods cole west owens \
reynolds fisher ellis harrison gibson mcdonald marshall wells webb simpson stevens tucker porter hunter hicks crawford boyd mason kennedy \
warren dixon burns gordon shaw rice robertson hunt black daniels palmer mills nichols ferguson knight stone hawkins dunn perkins hudson \
spencer gardner payne pierce berry matthews wagner willis watkins olson carroll duncan snyder hart cunningham bradley andrews fox riley \
armstrong carpenter weaver greene elliott sims peters kelley franklin lawson obrien o'brien o'connor o'neill macdonald mackenzie mccarthy \
mclean macleod buchanan fraser sinclair murray kerr doherty gallagher doyle byrne kavanagh nolan fitzgerald brennan quinn hogan higgins \
garcia rodriguez martinez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz reyes morales gutierrez ortiz ramos ruiz \
alvarez mendoza castillo jimenez vasquez vazquez romero herrera medina aguilar vargas castro fernandez guzman munoz muñoz rojas soto delgado \
contreras dominguez silva santos oliveira souza rodrigues ferreira alves pereira lima gomes ribeiro carvalho almeida lopes soares fernandes \
vieira barbosa rocha dias nascimento moreira cardoso teixeira correia costa pinto sousa marques cavalcanti quispe mamani huaman \
cabrera acosta nunez núñez peña pena rios ríos salazar suarez suárez espinoza ortega navarro cordero figueroa molina carrillo \
lozano velasquez velásquez zamora cervantes villalobos arce arias solano chavez chávez maduro guaido uribe duque petro macri kirchner bachelet piñera \
zelaya lobo micheletti bukele funes arevalo giammattei \
martin bernard dubois durand moreau lefebvre leroy roux fournier girard bonnet dupont lambert fontaine rousseau faure mercier blanc guerin boyer \
garnier chevalier legrand gauthier morel macron hollande sarkozy chirac fillon \
müller muller schmidt schneider fischer weber meyer becker schulz schulze hoffmann hoffman koch bauer richter wolf schröder schroeder neumann \
schwarz zimmermann braun krüger hofmann hartmann lange werner krause lehmann schmitz maier huber kaiser fuchs scholz merkel merz steinmeier \
jansen janssen bakker visser smit meijer mulder peeters maes jacobs mertens willems claes goossens \
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti giordano mancini rizzo lombardi moretti berlusconi \
renzi conte meloni draghi gentiloni salvini \
andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson hansen johansen olsen larsen andersen pedersen nielsen \
jensen christensen rasmussen sørensen sorensen petersen madsen kristensen korhonen virtanen mäkinen nieminen laine hämäläinen stoltenberg niinistö \
ivanov petrov sidorov smirnov kuznetsov popov vasiliev sokolov mikhailov novikov fedorov morozov volkov alekseev lebedev semenov egorov pavlov kozlov \
stepanov nikolaev orlov andreev makarov nikitin zakharov zaitsev solovyov putin medvedev lavrov peskov navalny shoigu ivanova petrova zakharova \
shevchenko kovalenko bondarenko tkachenko kravchenko kovalchuk melnyk boyko zelensky zelenskiy zelenskyy poroshenko yanukovych tymoshenko \
lukashenko nowak kowalski wisniewski wójcik kowalczyk kaminski lewandowski zielinski szymanski tusk kaczynski duda morawiecki novak svoboda dvorak \
nagy kovacs kovács toth tóth szabo szabó horvath horváth varga kiss molnar németh orban orbán popescu ionescu popa dumitru iohannis \
jovanovic petrovic nikolic markovic djordjevic stojanovic ilic stankovic pavlovic milosevic vucic vučić horvat kovacevic babic maric \
papadopoulos papadopoulou nikolaidis georgiou dimitriou tsipras mitsotakis papandreou samaras \
yilmaz kaya demir şahin sahin celik çelik yildiz yildirim öztürk ozturk aydin özdemir arslan dogan kilic aslan cetin kara koc kurt erdogan erdoğan \
davutoglu cavusoglu kilicdaroglu imamoglu \
cohen levi mizrahi peretz biton dahan friedman netanyahu lapid gantz lieberman barak olmert \
hosseini ahmadi mohammadi karimi rezaei jafari moradi rahimi sadeghi rouhani khamenei zarif raisi ahmadinejad larijani soleimani \
al-assad al-sisi al-maliki al-abadi al-sadr al-baghdadi al-bashir al-thani al-saud al-nahyan al-maktoum assad sisi mubarak morsi gaddafi gadhafi qaddafi \
hussein arafat abbas haniyeh mashal nasrallah hariri aoun mikati khatib khoury haddad mansour najjar nasser hamdan masri shami tamimi qureshi \
benali bouteflika tebboune essebsi marzouki ghannouchi benkirane haftar serraj \
khan ahmed hussain malik bhatti chaudhry chaudhary butt sheikh iqbal sharif bhutto zardari musharraf raja siddiqui ansari mirza baig \
karzai ghani hekmatyar noorzai stanikzai zadran achakzai \
kumar singh sharma patel gupta verma mishra yadav reddy nair menon pillai iyer iyengar rao naidu das bose banerjee mukherjee chatterjee ghosh sen \
dutta roy chakraborty desai mehta shah joshi kulkarni deshmukh patil pawar shinde thackeray gandhi modi nehru kejriwal chauhan rajput thakur \
pandey tiwari dubey shukla tripathi srivastava saxena agarwal bansal jain kapoor khanna chopra malhotra bhatia sethi arora gill sidhu dhillon grewal \
dsouza d'souza gowda shetty hegde bommai siddaramaiah swamy murthy krishnan subramanian raman venkatesh \
perera fernando bandara dissanayake jayasuriya rajapaksa wickremesinghe sirisena premadasa gunawardena weerasinghe jayawardena \
rahman islam hossain chowdhury miah uddin akter begum khatun sarkar mondal karim talukder bhuiyan \
adhikari bhattarai koirala oli deuba dahal prachanda shrestha thapa gurung tamang rai karki basnet \
wang zhang liu chen yang huang zhao zhou xu zhu gao luo zheng liang xie tang deng feng xiao cheng cao peng zeng cai pan yuan dong yu \
shen jiang qian ye du jia ding fan xue yan pang qin tian cui ren liao qiu hou gu meng long wan duan lei hao shao \
tsai chiang chu hsieh hsu lai chang tseng chou kuo hsiao cheung wong chan leung lam lau tam kwok ng yeung ho tsang chow fung yip yuen lui \
kim park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong jeon moon bae baek heo nam roh \
sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi saito shimizu \
yamazaki mori abe ikeda hashimoto ishikawa ogawa okada goto fujita hasegawa murakami kondo ishii sakamoto endo aoki fujii nishimura fukuda ota miura \
fujiwara okamoto matsuda nakajima nakagawa harada ono tamura takeuchi kaneko wada nakayama ishida ueda morita hara suga kishida koizumi hatoyama aso \
nguyen tran pham hoang huynh phan vo dang bui ngo duong nguyễn trần phạm \
cruz bautista ocampo aquino marcos duterte macapagal estrada robredo lacson pangilinan \
suharto sukarno widodo wibowo santoso setiawan hidayat kusuma nugroho wijaya siregar nasution lubis harahap simanjuntak hutapea \
razak ismail yassin ibrahim mahathir muhyiddin badawi chin tan lee goh teo koh chua \
shinawatra chan-ocha vejjajiva thaugsuban sisowath sihanouk rainsy \
okafor okonkwo eze nwosu obi okoro chukwu okeke nnamdi nwachukwu adeyemi adebayo ogunleye balogun akintola oyedepo obasanjo buhari jonathan tinubu \
abiola soyinka achebe adichie dangote abubakar bello sani musa garba danjuma yakubu mohammed lawan okorocha wike sanwo-olu osinbajo \
mensah owusu osei boateng asante appiah amoah agyeman ofori addo akufo-addo mahama kufuor rawlings ansah quaye tetteh asamoah antwi darko sarpong \
diallo bah barry sow ba diop ndiaye fall gueye sy kane cisse cissé keita traore traoré coulibaly toure touré kone koné ouattara gbagbo konate camara \
condé conde sall wade faye sarr mbaye sane compaore kabore sawadogo ouedraogo zongo issoufou bazoum deby déby idriss nguema biya ngono mbarga eto'o \
kabila tshisekedi lumumba mobutu bemba katumbi kagame habyarimana nkurunziza ndayishimiye \
kenyatta odinga ruto moi kibaki mwangi kamau njoroge kariuki wanjiru maina kimani mutua otieno ochieng onyango odhiambo omondi wekesa kipchoge kiprotich \
museveni besigye okello mugisha byaruhanga kyagulanyi nyerere mkapa kikwete magufuli hassan mwinyi \
mandela mbeki zuma ramaphosa malema dlamini nkosi ndlovu khumalo mkhize zulu buthelezi sithole mokoena molefe mahlangu botha naidoo pillay govender \
coetzee pretorius venter swanepoel steyn mugabe mnangagwa chamisa tsvangirai moyo ncube sibanda dube banda phiri mwale chanda lungu sata \
hichilema mwanawasa chiluba mutharika chakwera nujoma pohamba geingob shikongo nghipondoka lourenço chissano guebuza nyusi machel \
tesfaye bekele abebe kebede girma haile mengistu desalegn afwerki gebre tadesse alemu \
farah abdi warsame farmajo mohamud jama aden hersi bashir turabi hamdok burhan dagalo kiir machar garang \
ratsiraka rajoelina ravalomanana jugnauth ramgoolam boolell duval bérenger berenger \
whaiti ngata tane parata ardern hipkins luxon mahuta rangi tamihana tuilagi tupou fonoti bainimarama rabuka marape somare";

/// Every surname.
pub fn all() -> impl Iterator<Item = &'static str> {
    TABLE.split_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn each_surname_once_and_in_lower_case() {
        let mut seen = BTreeSet::new();
        for word in super::all() {
            assert_eq!(word, word.to_lowercase());
            assert!(seen.insert(word), "{word} twice");
        }
    }
}
