"""The closed word lists that tell what a label may be: lower case, each list one class."""

from __future__ import annotations

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother rabbi imam capt captain "
    "col colonel gen general lt lieutenant sgt sergeant maj major adm admiral cdr sen senator rep representative gov "
    "governor pres president vice minister ambassador secretary chancellor judge justice hon honorable attorney mayor "
    "congressman congresswoman councillor commissioner chairman chairwoman chair speaker deputy undersecretary "
    "herr frau m mme mlle monsieur madame señor señora sr sra don doña signor signora".split()
)
PARTICLES = frozenset(
    "van von der den de del della di da du dos das la le les el al bin ibn ben bint ter ten af av zu zur y e "
    "st mac o'".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd psyd md esq mba ma ba msc bsc rn jd dds mp mep msp obe cbe kc qc".split())

ASKERS = frozenset(
    "q question questioner interviewer interviewers host hosts cohost moderator anchor presenter reporter journalist "
    "correspondent counsel examiner editor host's int intv inter ivr mod "
    "interviewerin moderatorin frage pregunta entrevistador entrevistadora intervieweur intervieweuse "
    "intervistatore intervistatrice domanda pergunta entrevistadora chercheur chercheuse enquêteur enquêtrice "
    "интервьюер вопрос ведущий корреспондент 记者 主持人 问 記者 質問者 問 聞き手".split()
)
ANSWERERS = frozenset(
    "a answer interviewee interviewees guest guests respondent respondents informant participant participants "
    "narrator subject witness deponent expert panelist panelists antwort befragter befragte respuesta entrevistado "
    "entrevistada réponse interviewé interviewée intervistato intervistata risposta resposta enquêté enquêtée resp "
    "ответ гость респондент 答 嘉宾 受访者 回答者 答え".split()
)
ROLE_WORDS = (
    ASKERS
    | ANSWERERS
    | frozenset(
        "audience member caller speaker voice man woman male female boy girl child student teacher unknown "
        "unidentified "
        "translator interpreter announcer operator clerk officer court bailiff reporter defendant plaintiff prosecutor "
        "attorney crowd chorus everyone everybody all both group facilitator co-host coach patient doctor nurse "
        "therapist counselor counsellor client customer candidate recruiter analyst narration mother father parent "
        "daughter son wife husband friend colleague producer engineer director ceo cto cfo president senator "
        "secretary chair chairman chairwoman observer researcher volunteer user tester agent investigator detective "
        "police someone somebody people viewer listener staff team panel spokesperson spokesman spokeswoman "
        "sprecher sprecherin locuteur hablante publikum public público person personne persona".split()
    )
)
ENGINE_WORDS = frozenset(
    "speaker spk participant interviewee interviewer respondent guest host caller person voice talker locuteur "
    "sprecher hablante subject informant student audience panelist user agent p s r i h g".split()
)

METADATA = frozenset(
    "title subtitle date dates time times topic topics subject location place venue keywords tags category categories "
    "author authors byline source url link links website web email e-mail phone tel fax address duration length "
    "runtime recorded published updated posted modified version copyright license licence isbn doi id file filename "
    "format language languages transcript transcription transcribed transcriber audio video recording media tape disc "
    "track episode season series show podcast chapter section part page pages session project collection archive "
    "repository accession summary abstract description synopsis overview background introduction intro outro "
    "preface foreword contents index references bibliography notes note footnote footnotes photo photos photograph "
    "photography image images picture caption credit credits illustration figure table cf via re cc bcc to from sent "
    "reply forwarded attachment attachments setting scene headline deck dek slug standfirst excerpt lede ps nb "
    "status type genre rating tema fecha lugar título titulo datum ort titel thema lieu titre sujet données "
    "дата место тема _page _lang _comment "
    "anmerkung anmerkungen hinweis hinweise remarque remarques nota notas opmerking anmärkning huomautus uwaga "
    "примечание примечания ملاحظة הערה σημείωση 参考 参照 備考 注 註 注意 補足 备注 備註 참고 주 참조 टिप्पणी".split()
)
METADATA_LAST = frozenset(
    "date dates title id number no length time keywords tags url link address name names location place editor "
    "notes note topic count code format by".split()
)
PEOPLE_FIELDS = {
    "interviewer": "interviewer", "interviewers": "interviewer", "interviewed by": "interviewer",
    "interviewer name": "interviewer", "interview by": "interviewer", "host": "interviewer", "hosts": "interviewer",
    "hosted by": "interviewer", "moderator": "interviewer", "moderators": "interviewer", "moderated by": "interviewer",
    "conducted by": "interviewer", "questions by": "interviewer", "interviewee": "participants",
    "interviewees": "participants", "guest": "participants", "guests": "participants", "narrator": "participants",
    "narrators": "participants", "participants": "participants", "participant": "participants",
    "respondent": "participants", "informant": "participants", "speakers": "participants", "speaker": "participants",
    "present": "participants", "attendees": "participants", "in attendance": "participants", "panel": "participants",
    "panelists": "participants", "featuring": "participants", "with": "participants", "cast": "participants",
    "interview with": "participants", "witness": "participants", "subject": "participants",
}  # fmt: skip

ORDINARY = frozenset(  # words that stand before a colon in running text
    "example examples question questions answer result results fact facts warning tip tips update correction "
    "disclaimer "
    "remember look listen see well okay ok yes no so but and or then now first second third fourth fifth finally next "
    "last lastly conclusion context problem problems solution solutions reason reasons point points rule rules lesson "
    "lessons advice quote quotes spoiler aside translation verdict bottom line key takeaway takeaways pro "
    "pros con cons "
    "today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december step steps stage phase day week month year hour morning "
    "afternoon evening night option options choice choices goal goals aim plan idea ideas thing things one two three "
    "four five six seven eight nine ten number break music ad ads advertisement advertisements sponsor sponsors "
    "applause laughter silence pause crosstalk inaudible end start begin beginning middle important attention caution "
    "hint bonus extra fun quick final big good bad best worst more less also plus minus exactly right wrong true false "
    "imagine suppose consider think basically essentially obviously clearly simply honestly frankly seriously however "
    "therefore moreover meanwhile instead otherwise similarly specifically namely including includes included required "
    "requirements ingredients directions instructions method methods materials equipment tools price cost costs total "
    "budget score rank ratio before after during until since above below left here there this that these those what "
    "why how when where who which whose headline story stories related read watch learn share follow subscribe join "
    "contact about opinion analysis review exclusive breaking news live feature interview profile report reports "
    "challenge challenges opportunity opportunities crisis future past present history role impact risk risks need "
    "importance potential meaning definition term terms purpose scope evidence proof claim claims argument thesis "
    "hypothesis observation observations finding findings recommendation recommendations action actions item items "
    "task tasks todo done fixed added removed changed deprecated security input output error info debug trace "
    "question's myth reality legend moral caveat exception case cases scenario test tests use uses usage default "
    "short long story time my our your".split()
)
OPENERS = frozenset(  # a label does not begin so, unless it is a role: "the court"
    "o oh so my the this that these those he she it its we i you they them and but or what here there if when while as "
    "in on at for from with because let let's our your his her their then now well yes no not just like also one some "
    "many most all every each another i'm i've it's that's he's she's we're they're what's how why who where which "
    "is are was were does did have has had can could would should might must by of about after before "
    "says asked asks told add adds added quoting according".split()
)
BRACKET_NOTES = frozenset(
    "inaudible unintelligible crosstalk laughter laughs laughing laugh applause music pause silence break sigh sighs "
    "coughs cough crying cries phone rings indistinct sic ph redacted noise overlapping overtalk recording end begin "
    "beginning chuckles chuckle cheering cheers clapping off-mike off on mic unclear garbled foreign background "
    "interruption interposing whispering whispers smiles nods gestures pauses continues video audio tape clip "
    "commercial ad blank typing knocking door opens closes time".split()
)

SALUTATIONS = frozenset(
    "dear dearest hello hi hey greetings liebe lieber liebes sehr geehrte geehrter hallo cher chère chers chères "
    "querido querida queridos estimado estimada hola caro cara gentile beste geachte kære kära hei дорогой дорогая "
    "уважаемый уважаемая signed sincerely yours love regards".split()
)
SPEECH_VERBS = frozenset(
    "said says say asked asks told replied replies added adds wrote writes answered shouted".split()
)
