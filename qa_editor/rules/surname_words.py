"""Words that tell a surname that is an ordinary word besides (`Stan Brown`) from that word (`Stan rose`)."""

from __future__ import annotations

# A surname that is an ordinary word carries the sentence on where it can be what the person did (`Bob rose`), or how.
GOES_ON = frozenset(
    """
    ash best bent bit bled blew blown born both bound broke came close cut did do does downs drew early else
    even ever fair fell felt few fine flew forth found free full get gets give go goes gone good had half hard
    has hay head heard held here hid high hit hurt just keen keep kept knew lain laid last lay led left less let
    like little lone long lost low made main may mean meant met might more most much must near never new next
    nice north not now off once only other over own past put quick rain rang ran rather read real rich right
    rode rose rung said same sang sat saw set shall short shot shut since singly soft sold some soon south spent
    spoke stood still such sung swift then there through told took tore trod under very wade was way well went
    were west what when where while wise woke won wore work works worth wrote
    """.split()
)
# Behind these, what follows the name may be another thing, or what the person is made to do: `gave Ann flowers`.
LEADS_ON = frozenset(
    """
    ask asked asks bought bring brings brought buy buys call called calling calls can consider considered could
    did do does fed feed feel felt find finding finds found gave get gets getting give gives giving got had hand
    handed has have having hear heard help helped helping helps keep keeping keeps kept leave left lend lent let
    lets letting made make makes making may might must named names offer offered offers paid paint painted pay
    pays promised saw see seeing sees sell send sends sent shall should show showed shown shows sold taught
    teach tell telling tells told want wanted wants watch watched watching will wish wished would
    """.split()
)
ENDS_NAME = frozenset(
    "and are as but did does for from had has have in is of on said says was were who will with".split()
)
MADE_A_THING = frozenset("a an the this these those my your his her its our their every each some any no".split())
ALSO_PLACES = frozenset(  # and prizes, makes, months: what follows may be a thing there
    """
    adelaide alexandria angel april august austin brooklyn carolina charlotte chelsea christian christmas dakota
    dallas denver easter emmy florence georgia grammy houston india israel jackson jordan june kenya lincoln
    london madison may mercedes montana orlando oscar paris savannah summer sydney tony troy victoria vienna
    virginia washington
    """.split()
)
ASKING = frozenset("is was are were isn't wasn't".split())  # at the start of a question: `Is Bob young?`
FOLLOWS_NAME = frozenset(  # what follows a name that is no part of a thing's name: `okta for`, not `async functions`
    """
    a about after also and are as at because before but by can could did do does during for from had has have he
    if in into is it just may might must near of on or our said says she should so than that the then they to
    until was we were when where which while who will with would you
    """.split()
)
LEADS_TO_NAME = (
    frozenset(  # what stands before a name alone; a thing would have an article here: `for rust`, `for the rust`
        """
    about against as at behind between but by called for from in into learn learned like love named of on said says than
    think through use used using via with without
    """.split()
    )
)
ACTS = frozenset("to will would can could shall should may might must do does did i you we they who".split())
FUNCTION_WORDS = (
    frozenset("how no not or there these this those what whatever which who whom whose why yes".split())
    | LEADS_TO_NAME
    | FOLLOWS_NAME
    | MADE_A_THING
    | ACTS
)
MOSTLY_PEOPLE = frozenset(  # given names with another life, whose capital inside a sentence is a person's nearly always
    """
    barney basil bill bob bobby brad chad charlie chuck colleen dick dirk dolly don drew ed frank gene glen hank harry
    heather hector jack jay jean joey josh ken lance marge maria mark matt meg mick mike miles molly nick norm pat peg
    penny phil ray rich rick rob robin rod roger sally sandy sheila sherry stan sue ted terry val wade warren will woody
    """.split()
)
