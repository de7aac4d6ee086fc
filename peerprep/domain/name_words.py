"""Words that names of people and places are made of, all in lower case."""

from peerprep.domain.moments import word_set

GIVEN_NAMES = word_set(
    """
    aaron abby adam adrian ahmed aisha alan albert alejandro alex alexis ali alice alicia
    alison alvin amanda amber amy ana andre andrea andrew andy angel angela angelo anita ann
    anna anne anthony antonio april arthur ashley barbara becky ben benjamin bernard beth
    betty beverly bill billy bob bobby bonnie brad brandon brandy brenda brian brianna
    brittany bruce bryan caleb calvin cameron candace carl carla carlos carmen carol caroline
    carrie cassandra catherine cathy cecilia cedric chad charlene charles charlie chelsea
    cheryl chris christian christina christine christopher cindy claire clara clarence claudia
    clayton cody colin connie corey courtney craig crystal curtis cynthia daisy dale damon dan
    dana daniel danielle danny darius darlene darnell darrell daryl dave david dawn dean
    deandre debbie deborah debra dee delia denise dennis derek derrick desiree devin devon
    diana diane diego dolores dominic don donald donna donnie doris dorothy doug douglas dre
    duane dustin dwayne earl ed eddie eduardo edward edwin eileen elaine elena eli elijah
    elizabeth ella ellen emily emma eric erica erik erin ernest esther ethan eugene eva evan
    evelyn felicia felix fernando florence frances francis frank fred freddie gabriel gail
    gary gene george gerald gina glenn gloria gordon greg gregory guadalupe gwen hannah harold
    harry heather hector heidi helen henry herman holly howard hugo ian imani irene isaac
    isabel isaiah ivan jack jackie jacob jacqueline jaime jake jamal james jamie jan jane
    janet janice jared jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny
    jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joann joanne joaquin jodi
    joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua joy joyce juan
    juanita judith judy julia julian julie june justin kaitlyn kara karen karl kate katherine
    kathleen kathy katie kayla keisha keith kelly kelsey ken kendra kenneth kenny kevin kim
    kimberly kirk kristen kristin kristina kurt kyle lakisha lamar lance larry latasha latoya
    laura lauren laurie lawrence leah lee lena leo leon leonard leroy leslie lester lewis liam
    lillian linda lindsay lisa logan lois lonnie lora loretta lori lorraine louis louise lucas
    lucia lucy luis luke lupe luther lydia lynn mackenzie madison malik manuel marc marcia
    marco marcos marcus margaret maria mariah marie marilyn mario marisol marissa marjorie
    mark marlene marquis marsha marshall martha martin marvin mary mason mateo matt matthew
    maureen maurice max maya megan melanie melissa melvin mercedes meredith michael michele
    michelle miguel mike mildred milton miranda misty mitchell mohammed molly monica monique
    morgan muhammad myra nadia nancy naomi natalie natasha nate nathan nathaniel neil nellie
    nicholas nick nicole nina noah nora norma norman oliver olivia omar oscar otis owen pablo
    pam pamela patricia patrick patty paul paula pauline pedro peggy penny percy perry pete
    peter phil philip phillip phyllis priscilla rachel rafael ralph ramirez ramon randall
    randy raul ray raymond rebecca reggie regina reginald rene renee rhonda ricardo richard
    rick ricky rita rob robert roberta roberto robin rochelle rodney roger roland ron ronald
    ronnie rosa rosalie rosemary ross roxanne roy ruben ruby russell ruth ryan sabrina sal
    sally salvador sam samantha samuel sandra sandy sara sarah scott sean selena sergio seth
    shane shanice shannon sharon shaun shawn sheila shelby shelly sherman sherry shirley
    sidney simon sofia sonia sonya sophia sophie spencer stacey stacy stan stanley stella
    stephanie stephen steve steven stuart sue summer susan suzanne sylvester sylvia tamara
    tammy tanya tara tasha tatiana taylor ted teresa terrance terrell terrence terri terry
    thelma theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony
    tonya tracey traci tracy travis trent trevor trey tricia trina tyler tyrell tyrone valerie
    vanessa vernon veronica vicki vickie victor victoria vincent viola virginia vivian wade
    walter wanda warren wayne wendell wendy wesley whitney willie wilma xavier yesenia yolanda
    yvette yvonne zach zachary zoe
    """
)
# Names that are ordinary words too.
ALSO_WORDS = word_set(
    """
    angel april art august autumn bill chance charity chase christian dawn dean drew earl faith
    frank gene glory grace grant guy harmony heath heaven hope hunter jack jay jean joy june justice
    lance mark mason max may mercy miles olive pat peace penny pearl rich robin rose ruby rusty
    sandy sky star sue summer sunny violet wade ward will
    """
)
# Whatever part of a name may be an ordinary word. Where a sentence begins, ALSO_WORDS are taken for
# the word, the others for the name.
ORDINARY_WORDS = ALSO_WORDS | word_set(
    """
    banks bell berry best bird bishop black blue bond brandy brooks brown burns bush butler camp
    carol carpenter carter case centre chambers cook cooper court cross crystal daisy dale day
    de dear del den der di drive du early el english farmer fields fish fisher flowers ford fox
    french friend gardener gates ginger gold good gray green grey hall hand hardy hart heather
    heights hill holly hunt hunter king knight la lake lane law le little long lord los love
    major march misty moody moon morning moss nick noble page paine parks payne pike place pool
    poor pope porter power powers price prince rain ray reed rice rich ring river rivers roads
    rob rose rush sales savage sharp shepherd sherry shields short singer small smart snow song
    sparks square station steel stern stone story strong sweet swift tree union valley van
    village viola von walker wall walls waters weaver weeks wells wheeler white wild wise wolf
    wood woods work worth wright young
    """
)
# Parts of a name or place that say nothing alone.
GENERAL = word_set(
    """
    a academy and at avenue bank behavioral boulevard brother center chief children church city
    clinic coach college correctional county creek doctor dr east elementary farm father for fort
    grandma grandpa harbor haven health high hills hospital hotel house in institute jail judge
    library manor market medical memorial mental middle mill miss mission motel mount mr mrs ms new
    north nurse of officer old on park pastor penitentiary pines plant prison program ranch recovery
    ridge road saint san santa school services sister south springs st state steps store street the
    to uncle university west
    """
)
