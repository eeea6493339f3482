//! What comes in: a word; what goes out: whether it is a common given name somewhere in the world, or a particle of surnames.
//! Source: written from general knowledge.

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// Given names that are at home in the Latin alphabet alone, by where they are most at home, in lower case: English does not
/// transcribe them, so that another vowel makes another name.
const LATIN: &str = "\
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew \
joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott \
brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter \
kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce \
gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene louis johnny \
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna \
michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma anna pamela \
nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia \
lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail \
sophia frances jean alice judy isabella julia grace denise amber marilyn danielle beverly charlotte natalie theresa diana brittany doris kayla \
alexis lori tiffany tim tom jim bob bill mike steve dave dan rob ron don ken ted jeff greg chuck chris matt nick tony sam ben alex max josh \
jake pete phil fred ray lee lou al andy barry bernie bert brad brent brett cameron chad chelsea clark claude clayton clifford clinton clyde \
colin connor corey craig curtis dale darrell darren dean derek devin dick dominic doug drew duane dwayne dwight earl eddie edgar edmund edwin \
elliott ellis elmer ernest evan floyd francis franklin garrett geoffrey glen glenn gordon graham grant guy harry harvey herbert herman howard \
hugh hugo ian isaac ivan jamie jared jay jerome jimmy joel johnnie jon julian karl kurt kirk lance leo leon leonard leroy leslie lester \
lewis lloyd lonnie lucas luke luther lyle malcolm marcus mario marshall martin marvin maurice melvin micah milton mitch mitchell mitt morris \
neil nelson newt nigel norman oliver oscar otis otto owen perry preston quentin rand randall randolph reginald rex rick ricky rodney rodrigo roland \
ross rudy rupert rick sebastian seth shane shaun sheldon sherman sidney simon spencer stan stanley stuart theodore todd tommy travis trent trevor \
troy tucker vernon victor wade warren wendell wesley winston xavier zach anne annie audrey ava bonnie bridget camille candice carla carly caroline \
alexandra cassandra cathy celia chloe claire clara claudia colleen connie crystal daisy dana darlene dawn debbie elaine eleanor ellen elsa erica erin esther \
eva faith felicia fiona florence gail georgia gina ginger gladys glenda gwen harriet hazel heidi hillary holly hope ida irene iris ivanka \
jackie jane janelle jasmine jeanne jenny jill jo joanna joanne jodi josephine joy juanita june kaitlyn kate kathy katie kay kellyanne kendra kim \
kirsten kristen kristin kristina lena leah lily lillian liz loretta lorraine louise lucy lydia lynn mabel mandy marcia margie marie marjorie marlene \
marsha maureen maxine megyn melanie melania mia mildred mindy minnie miranda miriam misty molly monica myra nadine naomi natasha nina nora norma \
olga paige pat patsy paula pauline pearl peggy penny phyllis priscilla rhonda rita roberta robin robyn rosa rosalind rose rosemary roxanne \
sabrina sally sandy selena shannon sheila shelby shelley sherry sonia sophie stacey stacy stella sue summer susanne suzanne sylvia tamara tammy tanya \
tara theresa tina toni tracy trisha valerie vanessa vera veronica vicki violet vivian wanda wendy whitney yolanda yvonne zoe alastair alistair \
angus archie aidan alfie boris callum ciaran declan desmond dermot eamonn ewan finn gavin gerry giles hamish imogen jeremy keir kieran liam \
nicola niall nigel oonagh piers rhys rory seamus siobhan sinead theresa tristan una \
carlos luis jorge pedro miguel manuel francisco antonio fernando javier rafael alejandro eduardo ricardo roberto andres diego sergio raul \
enrique alberto julio cesar ramon pablo alfonso alvaro arturo emilio ernesto esteban felipe gerardo gilberto gonzalo guillermo gustavo hector \
hernan ignacio jaime jesus joaquin jose leonel leopoldo lorenzo marco mateo mauricio nestor nicolas octavio orlando oswaldo rodolfo rogelio \
salvador santiago tomas vicente ximena adriana alejandra alicia ana beatriz carmen catalina cecilia consuelo cristina daniela dilma dolores \
elena esperanza fernanda gabriela guadalupe ines isabel juana lucia luisa luz magdalena marcela mariana marisol mercedes michel nicolasa paola \
pilar raquel rocio silvia sofia susana valentina ximena yesenia joao paulo rui jair lula thiago vitor nuno henrique \
jean pierre jacques francois françois philippe michel alain bernard andre andré christophe claude daniel denis didier dominique emmanuel eric étienne \
fabrice franck frederic gerard gilles guillaume henri herve hervé jerome jérôme laurent lionel luc marcel mathieu maxime nicolas olivier pascal \
patrice rene rené remi romain serge stephane stéphane thierry xavier yves amelie anais aurelie brigitte camille chantal cecile christiane \
claudine corinne elise elodie francoise genevieve isabelle laetitia marine mathilde monique nathalie sandrine segolene simone sylvie véronique \
hans jürgen jurgen klaus wolfgang helmut gerhard günter gunter heinrich heinz horst dieter friedrich fritz frank-walter jens joachim jochen johannes \
josef karl-heinz konrad ludwig manfred markus matthias olaf rainer ralf reinhard rolf rüdiger sigmar stefan sven thorsten thomas uwe volker werner \
wilhelm winfried angelika annegret birgit frauke gerda gisela greta gudrun heike helga ilse inge ingrid jutta katrin kerstin monika petra renate \
sabine silke ulrike ursula ute willem pieter jan joost geert mark dirk hendrik johan kees maarten ruud sander sjoerd wim wouter anders bengt bjorn \
björn carl erik fredrik gunnar gustav håkan jonas jens knut lars magnus mikael mats nils ole olof oskar per pekka petri rasmus sauli soren stefan \
sten stig svein timo torbjorn tor ulf urho vidar annika astrid birgitta erna freja gro hanne ingeborg jens kirsti linnea malin margot maja sanna signe \
giovanni giuseppe paolo marco luca matteo antonio francesco andrea alessandro stefano roberto mario luigi angelo vincenzo pietro salvatore carlo \
franco domenico bruno giorgio silvio sergio massimo fabio enrico federico gianni gianluca beppe romano umberto claudio filippo enzo renzo dino gino \
chiara elisa federica francesca giulia laura paola silvia valentina";

/// Given names of the rest of the world, some of them in several transcriptions.
const ELSEWHERE: &str = "\
vladimir sergei sergey dmitry dmitri mikhail nikolai nikolay alexei aleksei aleksandr aleksander alexandr yuri yury boris igor oleg viktor vitaly vitali anatoly \
andrei andrey konstantin leonid pavel petro ruslan ramzan roman stanislav valery vasily vyacheslav yevgeny yevgeni evgeny gennady grigory \
volodymyr oleksandr mykola dmytro arseniy serhiy yulia julia tatyana tatiana svetlana olga irina natalya natalia ekaterina yekaterina elena \
galina ksenia larisa ludmila lyudmila maria marina nadezhda oksana polina raisa tamara valentina vera yelena zoya alyona anastasia andrzej jaroslaw \
lech donald jerzy janusz jan krzysztof marek piotr tadeusz tomasz wojciech zbigniew beata ewa malgorzata vaclav milos miloš zdenek petr jiri karel robert \
viktor ferenc gyorgy istvan janos laszlo sandor tibor zoltan ion klaus traian adrian calin nicolae mihai boyko georgi plamen rumen slobodan \
radovan ratko milan milorad zoran dragan goran ivica stjepan tomislav vojislav aleksandar vuk hashim ramush ibrahim edi sali kostas alexis \
antonis george giorgos nikos panagiotis yannis yanis dimitris evangelos stavros christos \
mohammed mohammad muhammad mohamed mohamad mehmet ahmed ahmad ali hassan hasan hussein hussain husayn omar umar osman othman khalid khaled ibrahim \
ismail yusuf yousef youssef abdullah abdallah abdul abdel abdelaziz abdulaziz abu adel adnan akbar amir amr anwar ashraf ayman aziz bashar \
bilal faisal farid farouk fatih fawzi fouad ghassan habib hafez hakim hamad hamid hamza hani haroon haider haidar hazem hisham idris imad imran iqbal ismail \
issa jaber jalal jamal jamil jawad kamal kareem karim latif mahdi mahmoud mahmud majid malik mansour marwan maher mazen moammar muammar mubarak mujahid \
munir murad musa mustafa mustapha nabil nader najib nasser nasir nawaf nawaz nizar nouri nuri omer othman qais qasim qassem rached rafiq rafik \
rahim ramadan rami ramzi rashid riad riyad saad sabah saddam saeed said saif salah saleh salem salim salman sami samir saud shahid sharif \
suleiman sulaiman syed tahir talal tarek tariq tayyip recep usama osama wael walid waleed wahid yahya yasser yasir yassin younis zahir zaid zayed ziad \
zia zulfiqar amina aisha ayesha asma fatima fatma hanan huda iman khadija layla leila laila latifa malala mariam maryam nadia noor nour rania \
salma samira sana shirin soraya yasmin zahra zainab zeinab hamdi abdirahman abdi abdullahi sheikh farah yoweri uhuru raila mwai daniel jomo \
ahmet abdullah bulent bülent binali cemal devlet ekrem erdal fethullah hakan huseyin kemal mesut murat necmettin nihat orhan selahattin suleyman \
tansu turgut yilmaz ayse emine hatice zeynep mahmoud hassan javad akbar ayatollah hashemi mehdi mir-hossein reza ruhollah abbas masoud saeed \
benjamin binyamin bibi ariel ehud shimon yitzhak avigdor moshe yair naftali tzipi yossi yaakov avi amir gilad dov eli david uri zeev golda \
narendra rahul sonia manmohan atal indira rajiv priyanka arun amit sanjay rajesh suresh ramesh vijay anil ashok deepak dinesh gopal \
harish krishna lal mahesh manoj mohan mukesh naveen nitin pranab prakash pranav prem rajendra raj rajnath rakesh ram ravi rohit sachin sandeep \
satish shashi shiv sunil sushma uday vikram vinod vivek yogi anjali asha deepika kavita lakshmi mamata meena nirmala pooja pratibha preeti rekha \
sunita usha benazir asif bilawal pervez yousaf raza shehbaz imran mahinda maithripala ranil gotabaya chandrika sheikh hasina khaleda hamid ashraf \
gulbuddin abdul rashid burhanuddin jalaluddin sirajuddin haibatullah \
xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang wei jinping keqiang jiabao jintao \
zemin xiaoping xiaobo weiwei guangcheng bo yi jiechi ming jing hui hong jun yan ping shinzo yoshihide taro junichiro naoto yukio yoshihiko \
fumio hiroshi kenji takashi akira yuki haruki kazuo koichi makoto masahiro naruhito satoshi shigeru shinichi takeshi toshio yoko akihito ban \
jong-un jong-il il-sung moon jae-in geun-hye myung-bak moo-hyun dae-jung hyun kim park choi nguyen van thi minh duc hun sen prayuth yingluck \
thaksin abhisit aung san suu kyi thein win htin rodrigo benigno gloria corazon ferdinand imelda joko susilo megawati prabowo suharto mahathir \
najib anwar goh hsien lee loong \
barack michelle nelson thabo jacob cyril desmond kofi kwame goodluck olusegun muhammadu umaru atiku chinua wole ngozi emeka chukwuemeka \
babatunde adewale oluwaseun robert morgan emmerson joaquim jose joseph laurent paul pierre salva riek omar hassan meles hailemariam abiy \
haile sylvanus ellen charles alassane blaise idriss denis faure yayi amadou moussa mamadou ibrahima ousmane seydou souleymane boubacar \
cheikh macky abdoulaye aminata fatoumata mariama adama ernest julius john jakaya benjamin hage hifikepunye hastings bingu joyce rupiah levy \
kenneth zoleka winnie graca mwangi kamau otieno wanjiku njeri achieng tendai tapiwa tsvangirai sipho thandi bongani themba nkosazana";

/// Small words inside surnames: they join what stands on both sides of them.
const PARTICLES: &[&str] = &[
    "abu", "al", "ben", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ter", "van",
    "von",
];

/// Every given name, in lower case.
pub fn all() -> impl Iterator<Item = &'static str> {
    LATIN.split_ascii_whitespace().chain(ELSEWHERE.split_ascii_whitespace())
}

/// Every particle of surnames, in lower case.
pub(crate) fn particles() -> impl Iterator<Item = &'static str> {
    PARTICLES.iter().copied()
}

/// Whether a word in lower case is a given name.
pub fn is_given_name(word: &str) -> bool {
    static NAMES: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    NAMES.get_or_init(|| all().collect()).contains(word)
}

/// Whether a word in lower case is a given name that is written in one way, not transcribed from another alphabet.
pub fn is_latin(word: &str) -> bool {
    static NAMES: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    NAMES.get_or_init(|| LATIN.split_ascii_whitespace().collect()).contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_particles() {
        assert!(["john", "fatima", "sergei", "narendra"].iter().all(|n| is_given_name(n)));
        assert!(!is_given_name("table") && PARTICLES.is_sorted());
        assert!(is_latin("alexandra") && !is_latin("mohammed") && !is_latin("table"));
    }
}
