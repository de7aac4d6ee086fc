"""Words that have a capital letter and name no person of one's own life."""

from peerprep.domain.moments import word_set

NOT_NAMES = word_set(
    """
    aa adhd afghanistan african air alabama alaska alcoholics allah alzheimer's america
    american americans and angeles anonymous antonio april arizona arkansas army asian atlanta
    august auntie austin baltimore baptist bible black boston buddha buddhist bunco but
    california carolina catholic cbt celebrate cherokee chicago christ christian christmas
    cincinnati cleveland coast colonel colorado columbus connecticut covid cps dad daddy
    dakota dallas dbt december delaware denver detroit dhs diego doc doctor dr dt dts dui east
    easter emdr english er eve facebook february florida force francisco french friday ged
    georgia god google grandma grandpa guard halloween hampshire hawaii hep hispanic hmong
    holy houston hud i i'd i'll i'm i've icu idaho iep illinois indian indiana instagram iowa
    iraq island jacksonville january jersey jesus jewish july june kansas kentucky kuwait
    lakota latina latino lieutenant lord los louisiana lyft ma'am maine maker mama mamaw march
    marine marines maryland massachusetts may mba mcdonald's medicaid medicare memorial
    memphis methodist mexican mexico mia miami michigan milwaukee minnesota mississippi
    missouri mom momma monday montana mormon mr mrs ms muslim na nami nana narcan narcotics
    nashville national native navajo navy nba nebraska netflix nevada new nfl no north
    november now oakland ocd october oh ohio okay oklahoma oregon orleans papa pennsylvania
    pentecostal philadelphia phoenix pittsburgh playstation portland pow prayer ptsd recovery
    rhode sacramento san saturday savior seattle section security september  sir smart
    snap snapchat so social south spanglish spanish spirit ssdi ssi stop sunday tampa
    tennessee texas thanksgiving then thursday tiktok tuesday tv uber uk us usa utah va vegas
    vermont veterans vietnam virginia walmart washington wednesday well west white wisconsin
    wrap wyoming xbox yeah year yes york zoom
    """
)

PUBLIC_FIGURES = word_set(
    """
    angelou beyonce biden brene brené deegan eminem gandhi lebron lincoln mandela obama oprah
    trump tupac
    """
)
