//! The verbs that news uses of people and bodies: irregular past forms, base forms, those that report speech. Source: written from
//! general knowledge.

use super::list::List;

/// Past forms that do not end in "-ed", with their lemmas. Sorted.
pub(super) const IRREGULAR: &[(&str, &str)] = &[
    ("ate", "eat"),
    ("beat", "beat"),
    ("beaten", "beat"),
    ("became", "become"),
    ("began", "begin"),
    ("begun", "begin"),
    ("blew", "blow"),
    ("born", "bear"),
    ("bought", "buy"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("burst", "burst"),
    ("came", "come"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("cut", "cut"),
    ("dealt", "deal"),
    ("died", "die"),
    ("drank", "drink"),
    ("drawn", "draw"),
    ("drew", "draw"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("dug", "dig"),
    ("fallen", "fall"),
    ("fed", "feed"),
    ("fell", "fall"),
    ("felt", "feel"),
    ("fled", "flee"),
    ("flew", "fly"),
    ("forgot", "forget"),
    ("fought", "fight"),
    ("found", "find"),
    ("froze", "freeze"),
    ("gave", "give"),
    ("given", "give"),
    ("got", "get"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("heard", "hear"),
    ("held", "hold"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("hit", "hit"),
    ("hung", "hang"),
    ("hurt", "hurt"),
    ("kept", "keep"),
    ("knew", "know"),
    ("known", "know"),
    ("laid", "lay"),
    ("led", "lead"),
    ("left", "leave"),
    ("let", "let"),
    ("lied", "lie"),
    ("lit", "light"),
    ("lost", "lose"),
    ("made", "make"),
    ("meant", "mean"),
    ("met", "meet"),
    ("oversaw", "oversee"),
    ("paid", "pay"),
    ("put", "put"),
    ("quit", "quit"),
    ("ran", "run"),
    ("rang", "ring"),
    ("risen", "rise"),
    ("rode", "ride"),
    ("rose", "rise"),
    ("said", "say"),
    ("sang", "sing"),
    ("sank", "sink"),
    ("sat", "sit"),
    ("saw", "see"),
    ("seen", "see"),
    ("sent", "send"),
    ("set", "set"),
    ("shook", "shake"),
    ("shot", "shoot"),
    ("shown", "show"),
    ("shut", "shut"),
    ("slept", "sleep"),
    ("slew", "slay"),
    ("slid", "slide"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("sped", "speed"),
    ("spent", "spend"),
    ("split", "split"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("sprang", "spring"),
    ("spread", "spread"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("stood", "stand"),
    ("struck", "strike"),
    ("stuck", "stick"),
    ("swam", "swim"),
    ("swept", "sweep"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("swung", "swing"),
    ("taken", "take"),
    ("taught", "teach"),
    ("thought", "think"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("tied", "tie"),
    ("told", "tell"),
    ("took", "take"),
    ("tore", "tear"),
    ("torn", "tear"),
    ("understood", "understand"),
    ("undertook", "undertake"),
    ("underwent", "undergo"),
    ("upheld", "uphold"),
    ("vied", "vie"),
    ("went", "go"),
    ("wept", "weep"),
    ("withdrew", "withdraw"),
    ("withheld", "withhold"),
    ("woke", "wake"),
    ("won", "win"),
    ("wore", "wear"),
    ("worn", "wear"),
    ("written", "write"),
    ("wrote", "write"),
];

/// Verbs in the base form as news uses them of people and bodies.
pub(super) static BASE: List = List::new(
    "accept accuse acknowledge act add admit agree aim allege allow announce appear argue arrest arrive ask assert attack attend \
     avoid back become begin believe blame block break bring build call cancel carry caution cite claim come condemn confirm consider \
     continue control cooperate deal decide declare decline defend demand deny deploy describe destroy detain dismiss dispute enjoy \
     enter estimate expect expel face fail fear fight file fire flee force gain gather get give go hail help hold hope host identify \
     indicate insist intend invest investigate issue join keep kill know lack launch lead leave live look lose make meet mount move \
     need negotiate note offer open oppose order own pay plan pledge prefer prepare press promise propose provide publish push put \
     question raise receive recommend refuse reject release remain report represent respond retain return run say see seek seem send \
     serve shoot show sign sit speak spend stand start state stay stop strike suffer suggest support suspect take talk tell testify \
     think threaten try turn urge use visit vote vow wait walk want warn win withdraw wonder work worry write",
);

/// Of these, the form with "-s" (or the bare one) is as often a noun: it counts as a verb only before a word that a verb takes.
pub(super) static NOUN_TOO: List = List::new(
    "act aim arrest attack back blame block break build call claim control deal demand dispute estimate face fear fight file fire \
     force gain help hold hope host issue lack launch lead leave look move need note offer open order own pay plan press promise push \
     question release report return run show sign stand start state stop strike support suspect talk turn use visit vote walk win \
     work worry",
);

/// Lemmas of verbs whose subject is the speaker of what follows.
pub(super) static REPORTING: List = List::new(
    "accuse acknowledge add admit affirm allege announce argue assert assure believe blame blast boast caution charge cite claim \
     clarify comment complain concede conclude confirm contend counter criticize declare denounce deny describe detail disclose \
     emphasize estimate explain hint indicate insist mention note observe pledge point post predict promise quip quote reaffirm \
     recall reiterate relate remark remind repeat reply report respond reveal say speak speculate state stress suggest tell testify \
     think threaten tweet underline urge vow warn write",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(IRREGULAR.is_sorted());
    }
}
