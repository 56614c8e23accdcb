#include "auth/common_passwords.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace auth {

namespace {

// The letters of the passwords that are used most, and the longer ones as they are: from the list of zxcvbn-python (MIT licence).
constexpr std::string_view kWords =
    "aaasss aaliyah aardvark aberdeen abgrtyu abnormal abrakadabra absolut abstr access accord achilles achtung acmilan "
    "action acura adgjmp adgjmptw adidas admin adonis advent aezakmi aggies aikido aikman airborne airbus airforce "
    "airplane airwolf akira alabama aladin alaska albany albatros albion alchemy alejandr aleksandr aleksandra aleksey "
    "alenka alessandro alexande alexandr alexandre alexey alexis alfa alibaba aliens allmine allsop allstar aloha alpha "
    "alphabet alpine altima alucard amadeus amadeusptfcor amand amateur amateurs amazon ambers americ america amerika "
    "amigo amigos amorcit amore amsterda amsterdam anaconda anai anakin anarchy anastasi anastasiya andrei andrewjackie "
    "andrey andromed andromeda anfield angel angels angelus angus anhyeuem animal anime antananarivu antares antelope "
    "anthon anthrax antoni anubis apache apollo apple applepie apples aptiva aquarius aragorn aramis arcadia argentin "
    "aries arizona arjay armada armagedon armani armstron arrow arrows arsenal artem artemis artemka artur asdasd asddsa "
    "asdf asdfasdf asdfg asdfgh asdfghj asdfghjk asdfghjkl asdfjkl asdfzxcv asdqwe asdzxc asgard ashle asians asimov aspen "
    "aspire aspirine asterix astra astral astro astros athlon atlanta atlantis atomic attila auburn audi auditt auggie "
    "aussie austin australi avalanch avalon avatar avenger avrillavigne awesome azamat azazel azerty azsxdc azsxdcfv babe "
    "babes babyblue babyboy babydoll babyface babygirl babylon babylove bacardi bacchus backdoor badboy baddog badger "
    "badgers badgirl badman baggins baggio bagira bahamut baller ballin balloon balloons balls bambam bamboo banana "
    "bananas banane bandit bang banger bangkok banker banner banshee banzai barbados barbie barcelon barcelona barefoot "
    "baritone barkley barney barselona barsik bartman basebal baseball basket basketba basset bassman batman bayern "
    "bcfields bdsm beaches beagle beaker beamer beaner beanie bear bearcat bearcats beardog beast beastie beater beatle "
    "beatles beautifu beauty beaver beavis beckham beefcake beemer beer beerman beetle belmont benfica beng bengals "
    "beowulf beretta bergkamp berlin bestbuy bhbirf bian biao biatch bicycle bigballs bigbang bigbear bigben bigbird "
    "bigblock bigblue bigbob bigboss bigboy bigbutt bigcat bigdaddy bigdawg bigdick bigdog bigfish bigfoot biggie biggles "
    "bigguy bighead bigmac bigman bigmike bigmoney bigone bigones bigpoppa bigred bigtime bigtit bigtits biker bikini "
    "bilbo billybob billyboy bimbo bimmer bing bingo binladen birddog birdie birdman biscuit bismillah biteme bizkit "
    "blabla blackbir blackcat blackdog blackhaw blackie blackjac blackjack blackout blacks blacky blade blades blahblah "
    "blam blaster blaze blazer blessed blessing blizzard blonde blondes blondie bltynbabrfwbz blue blueball bluebell "
    "bluebird blueboy bluedog blueeyes bluefish bluejays bluemoon blues bluesky bluesman boater boating bobafett bobcat "
    "bobdole bobdylan boeing bogart bogdan bogey bohica boiler bolitas bollocks bollox bologna bombay bomber bombers "
    "bondage bonehead boner bones bonjour bonjovi bonkers bonsai booger boogie bookie bookworm boomboom boomer booster "
    "bootie boots boozer borabora bordeaux boricua borussia bosco bossman boston bounce bounty bowler bowling bowwow boxer "
    "boxers boxing boxster boytoy bozo bpgjldsgjldthnf brando brandy brasil braves brazil breast breasts breeze bremen "
    "bricks brighton bristol britney brodie broker bronco broncos brooklyn brownie browns brucelee bruins bruiser brutus "
    "bubba bubbas bubble bubbles buceta bucket buckeye buckeyes buckshot budapest buddah buddha buddie buddy buddyboy "
    "budlight budman budweise budweiser buffalo buffett bugger builder bukkake bull bulldog bulldogs bullet bullfrog bulls "
    "bullseye bummer bumper bunghole bunnies bunny burger burrito bushido businessbabe buste buster busty butch butter "
    "buttercu butterfl butterfly butthole buttman buttons buzzard byteme cabbage cabron cactus cadillac caesar calgary "
    "calibra calico caliente californ caligula calimero callisto callum camaro camaross cambiami camden camel camelot "
    "camels cameltoe camero cameron camper canada cancer cancun candle candyman cang cannabis canon cantona canuck canucks "
    "capecod capetown capone capricor capricorn capslock captain caramel caravan cardinal carlito carlitos carnage "
    "carnival carolina carpedie carpente carpet carrera carrot cartman cartoon casanova caserta casino casper cassandr "
    "cassie catdog catfish catherin catman cats catwoman cavalier caveman cayman ccbill cdtnbr cdtnkfyf ceasar celeb "
    "celeron celica celine celtic celtics ceng cerberus cessna cevthrb cfitymrf cgfhnfr chai chainsaw challeng champ "
    "champion champs changeme chao chaos charger chargers charli charlie charlott charlton charly charmed chaser cheater "
    "checkers cheddar cheech cheeks cheers cheese cheetah chelse chelsea cherokee cherries cherry cheshire chester "
    "chevelle chevrole chevrolet chevy chevys chewie cheyenne chiara chicago chichi chicken chickens chicks chico chiefs "
    "chilli chillin chilly chimera chinook chipmunk chipper chippy chivas chocha chocolat choochoo chopin chopper chou "
    "chrisbln chriss chrissy christ christia christin christma christop chrome chronic chrono chrysler chuai chuang chubby "
    "chuckie chuckles chucky chui chunky chuo ciccio cicero cigars cinder cinnamon citadel citroen cjdthitycndj cjkysirj "
    "cjkywt clancy clapton clarinet classic classics claudi claymore clemson cleopatr clevelan climber clipper clippers "
    "clit clitoris clouds clover clowns clutch cnfybckfd cobain cobalt cobra cobras cocacola cocaine coconut codered "
    "coffee cohiba coke coldbeer coldplay colnago colombia colorado colors coltrane comanche comet commande commando "
    "compaq compass compute computer conan concord concorde concrete condom condor cong connect connor consumer "
    "contortionist cookie cookies coolcat cooldude cooler coolguy coolio coolman coolness cooter copper corleone corndog "
    "corolla corona corperfmonsy corrado corsair corvette cosmic cosmo cosmos cosworth cougar cougars counterstrike "
    "coventry cowboy cowboys cowgirl coyote cracker cramps crazybab creampie creamy creative cricket crimson critter "
    "crjhgbjy cruise cruiser crunch crusader crusher crusty crysis cthtuf cthulhu cthutq ctrhtn cuan cubbies cubswin "
    "cuddles cupcake curious custom cutiepie cutlass cutter cxfcnmt cyber cyborg cyclone cyclops cygnus cypress dabears "
    "daddyo daemon daewoo dagger dakota dalejr dallas dalshe dammit damnit dancer dang danger danie daniil danila danni "
    "dannyboy danzig darkangel darklord darkman darkness darkside darkstar datsun davide davids dawg daytona dbrnjh "
    "dbrnjhbz deadhead deadman deadpool deejay deepthroat deeznuts deeznutz defender defiant deftones dejavu delete delfin "
    "delight delphi delta deluxe demo denali deng deniska depeche derparol desert designer desire deskjet destin destiny "
    "detroit deutsch devil devildog devils devo dexter dfcbkbq dfkthbz dfkthf dfktynby dfktynbyf dfvgbh dharma diablo "
    "dialog diamond diamonds diao diaper diehard diesel dietcoke dieter digger diggler digimon digital digitalprodu "
    "dilbert dilligaf dima dimas dimples dinamo dinara dindom ding dingdong dinosaur dirtbike disco discover disney diver "
    "divine django dkflbckfd dkflbr dkflbvbh dkflbvbhjdbx dkflbvbhjdyf dmitriy doberman doctor dodger dodgeram dodgers "
    "dogbert dogboy dogcat dogface dogfood dogg dogger doggie doggy doghouse dogman dogpound dogs dogwood doitnow dollar "
    "dolphin dolphins dominik dominion domino donkey dontknow donuts doobie doodle doofus doogie dookie doomsday dotcom "
    "doughboy dougie dracula drago dragon dragonba dragonball dragons dragoon drakon draven dreamer dreams drifter driver "
    "drizzt droopy drowssap drpepper drummer dthjybrf duan dublin ducati duchess duck duckie ducks duffman dundee dungeon "
    "durango duster dutchess dynamite dynamo eagle eagles earnhard earthlink eastside eastwood eatme eclipse eduard eeyore "
    "eggman eggplant einstein ekaterina elcamino eldorado electra electric electro electron elefant element elephant "
    "elizabet elizaveta emerald eminem empire enforcer engage engineer enigma enrico enter enterme enternow enterpri "
    "enterprise entropy epsilon eraser ericsson erotic erotica escort espresso eternal eternity eureka europa evangelion "
    "everest everlast everton excalibu excalibur excite exigen exigent exodus exotic explorer express extreme fabie fabric "
    "facial fairlane falcon falcons fallen fallout fandango fang fantasia fantasy fantomas farscape farside fart fastball "
    "faster fatboy fatcat fatman fatty fearless feather fender feng fenris fenway fergie fergus fernand ferrari ferret "
    "fester fetish fghtkm fgtkmcby ficken fidelio fiesta figaro fighter filter finalfantasy finger fire fireball firebird "
    "firefigh firefly firefox fireman firewall fish fishbone fishes fishhead fishin fishing fisting fitness fkbyjxrf "
    "fkmnthyfnbdf fktrcfylh fktrcfylhf fktrcfylhjdbx fktrcfylhjdf fktrcfylhjdyf fktrctq fktyrf flames flamingo flanker "
    "flash flasher flatron fletch flexible flipper floppy florian florida flounder flower fluffy flvbybcnhfnjh flyboy "
    "flyers flyfish foobar footbal football forest foreve forever forfun formula forsaken fortuna foryou fossil foxtrot "
    "foxy foxylady franc francesc francisc franky freaks freaky freckles freddy frederiksberg freebird freedom freefall "
    "freepass freesex freeuser freeway friday fright frisco frisky frodo frog frogger froggy frogman frontier frosty fubar "
    "fugazi fulham fullmoon funtime fusion fussball futbol fuzzy fyfcnfcbz fyfnjkbq fylhtq fynfyfyfhbde fytxrf fyutkbyf "
    "gabrie gabriell gadget gaell gagged gagging galant galaxy galina galore gambit gambler gameboy gamecube gameover "
    "gandalf ganesh gangsta gangster garden garfield gargoyle garion gasman gateway gator gatorade gators gawker gbhfvblf "
    "gbpltw gegcbr geheim gemini generic genesis geng genius georg geronimo gerrard gesperrt getmoney getout getsome "
    "gfhjkm gfhjkmgfhjkm ghbdtn ghbdtnbr ghbdtnghbdtn ghbdtnrfrltkf ghblehjr ghbywtccf ghetto ghjcnj ghjcnjgbpltw "
    "ghjcnjgfhjkm ghjcnjghjcnj ghjcnjnfr ghjcnjqgfhjkm ghjcnjrdfibyj ghjnbdjcnjzybt ghjuhfvvf ghost ghostrider giants "
    "gideon giggles gilles ginger giorgi giorgio giraffe girls gizmo gizmodo gjkbyf gjkysqgbpltw gladiato gladiator "
    "glamour glock gmoney goalie goat goaway gobears goblin goblue gobucks goddess godfathe godfather godlike godsmack "
    "godzilla gofish goforit goirish goku golden goldfing goldfish goldstar goldwing golf golfball golfer golfing goliath "
    "gollum gonavy gong gonzo goober goodboy goodgirl goodie goodluck goodtime goofy google gooner goose gopher gordo "
    "gorilla gotcha goten goth gothic gotmilk gotohell govols granny grapes gratis grease greatone greenbay greenday "
    "greenlantern greens gregor gremlin grendel gretzky griffey grinch gringo grizzly gromit groove groovy groucho grumpy "
    "gryphon gtnhjdbx gtnhjpfdjlcr guai guang guardian guiness guinness guitar guitars gundam gunnar gunner gunners gustav "
    "guyver gymnast gypsy habibi hack hacked hacker haggis hairy halflife halifax hallo hambone hamburg hamish hamlet "
    "hammer hammers hamster handball handyman hannah hannibal hansolo happyday hardcore harddick hardon hardone hardrock "
    "harlem harley harrypotter harvest hattrick havana havefun hawaii hawaiian hawkeye hawkeyes hayabusa hearts heater "
    "heaven heckfy hedgehog hedimaptfcor heineken hejsan hellboy hellfire hello hellokitty helloo hellos hellyeah helmet "
    "helmut helper helpme hendrix heng hentai herbie hercules hermes hershey hesoyam hetfield hewlett heynow hidden "
    "highbury highheel highland highlander hiphop hippie hitachi hithere hitman hjccbz hjvfirf hobbes hobbit hockey hokies "
    "hola holiday hollywoo holycow homeboy homerj homers homerun honda hondas honeybee hongkong honolulu hookem hooker "
    "hookup hooligan hoops hoosier hoosiers hootie hopeful horizon horndog hornet hornets horney horse horses hotbox "
    "hotboy hotdog hotgirls hotone hotred hotrod hotsex hotshot hotstuff hott hottie hotties hounddog hover huai hummer "
    "hunter hunting hurrican husker huskers huskies hustler hyperion iamgod ibanez iceberg icecream icehouse iceman "
    "idontkno idontknow idunno iforget iforgot igor iguana ihateyou ijrjkfl illini illusion ilove ilovegod iloveme "
    "ilovemyfamily ilovesex iloveu iloveyo iloveyou imation immortal impala impreza incubus indiana indians indigo inferno "
    "infiniti infinity ingodwetrust insane insert insomnia inspiron install installdevic installsqlst integra intel "
    "intercourse internet intrepid intruder inuyasha iomega ipswich irina irinka irishka irishman ironmaiden ironman "
    "iscool iseedeadpeople islander istanbul italia itsme ivanov ivanova iverson iwantu jabroni jackal jackoff jackpot "
    "jagger jaguar jaguars jamaica jamesbon jamesbond jamess jammer jammin jarhead jasmine jasper java jaybird jayden "
    "jayhawk jayhawks jazzman jedi jeep jefferso jelly jellybea jenn jennife jericho jerkoff jessic jester jethro jets "
    "jetski jewels jezebel jiang jiao jiggaman jimbo jimbob jing jingle jiong jktxrf jktymrf jockey joebob johann johannes "
    "johnboy johncena johndeer johndoe johngalt joker jokers jonny jorda jordan josephin joshu jrcfyf jsbach jubilee "
    "juggalo juice juicy julien jumbo jumper junebug jungle junior junkie jupiter justdoit justice justinbieber justme "
    "juventus kahuna kakashka kaktus kalina kamikaze kamila kangaroo kansas karachi karate karina karolina kashmir kasper "
    "katana katarina katerina katrin kawasaki kazantip keeper keepout keng kenshin kenwood kenworth kernel kerouac kestrel "
    "keyboard keystone keywest kfgjxrf kfhbcf kicker kidrock kieran killbill kille killer killers killjoy killme kilroy "
    "kimmie kingfish kingkong kingpin kingston kinky kipper kirill kirsty kisses kissme kissmyass kitkat kitten kittens "
    "kitty kittycat kittykat kjkszpj kjrjvjnbd klaste klaster kleopatra klingon knickers knicks knights knockers knopka "
    "knuckles kodiak kojak kokomo kolobok komodo konstantin kool korn koroleva korova koshka kosmos kostya kotaku kotenok "
    "krasotka krishna krolik krusty krypton ksenia ksusha ktyjxrf kuai kuang kume kungfu labrador labtec lacrosse ladybug "
    "laguna lakers lakeside lakewood lakota lalakers lambda lamer lancelot lancer lansing lantern laptop larisa laser "
    "lassie lasvega lasvegas latinas latino laurent lazarus leather leavemealone ledzep leedsutd legacy legend legion "
    "legolas lekker lemmein lemonade leng lennon lenochka leonid leopard leopold lespaul lestat letmei letmein letsgo "
    "lexmark lexus lfybbk liang liao liberty lifehack lighter lightnin lightning lights lindros lineage lion lionking "
    "liquid lithium liverpoo liverpool lizard lobster loco logitech loki lokomotiv lolipop lollipop lollol lollypop london "
    "lonestar lonewolf longbow longdong longhorn longjohn looker lookout looser loser losers lotus love lovebug loveit "
    "lovelife lovely loveme lover loverboy lovers lovesex loveya loveyou lowrider ltybcrf luan luca lucifer lucky luckydog "
    "ludmila lumber lust lvbnhbq lytghjgtnhjdcr macbeth macdaddy machine macman macross madcat maddie maddog madina "
    "madison madman madmax madness madonna maestro magelan magellan maggi maggie maggot magic magician magick magicman "
    "magnet magneto magnum magnus magpie magpies maiden mailman majestic makaveli maksim maksimka malachi malaka malibu "
    "malice malina mallard mamamia mamapapa manchest manchester mancity mandarin mandingo mandrake manfred mang mango "
    "maniac mankind manolo manowar manson mantis manutd maradona marathon marcello margarit marijuana marika marina marine "
    "mariners marines marino mariposa marius mariya marker markie markiz marlboro marley marseill marseille martini "
    "maryjane masamune massimiliano massive maste master masterbaiting matador matrix matteo matthe matthias mature "
    "maurolarastefy maveric maverick maxell maxim maxima maxime maximus maxwell maxx maxxxx mayday mayhem mazafaka mazda "
    "mclaren meatball meathead meatloaf mechanic medic medion medusa medved megadeth megaman megane megapass megatron "
    "meister mellon mellow memorex memphis menace meng mentor meowmeow mephisto mercedes mercury meridian merlin merlot "
    "mermaid mersedes messiah metallic metallica mets mevefalkcakk mexico miami mian miao michae michaeljackson michigan "
    "mick mickey micro microlab micron microphone microsof microsoft midget midnight midnite midway mighty mihail mikey "
    "milana milano milena milkman millenium millwall minecraft mingus minime mirage mischief misfit misfits mishka mister "
    "mistress mittens mnbvcxz mobydick modena mojo mollydog moloko molson momoney momsanaladventure monaco monalisa "
    "monarch monday mondeo money moneyman moneys mongoose monitor monke monkey monkeybo monkeys monopoly monster montana "
    "montreal moocow mookie moomoo moonbeam moondog moonligh moonlight moonshin moose mopar mordor morganstanley moritz "
    "morpheus mortalkombat mortgage mortimer moscow moskva mother motherlode motorola mountain mouse mozart msorcloledbr "
    "mudvayne muffin mulder mullet multiplelo munch munchkin muppet murzik musashi muscle muscles mushroom musica musicman "
    "mustafa mustang mustangs mustard mybaby mydick mygirl mykids mylife mylove myname mypass mypassword mystic namaste "
    "nang nanook napass napoli napster naruto nascar nasty nastya natali natasha naughty nautilus navigator nazgul nbvjatq "
    "nebraska needforspeed nemesis neng neptune netscape networkingpe nevada nevermind nevets newbie newcastl newlife "
    "newpass newport newyork nextel nfnmzyf nfytxrf nhecsyfujkjdt nhfycajhvths niang niao niceass niceguy nickel nicola "
    "nightcrawler nightwish nike nikita nikitos nikola nikolai nikolay nimbus nimrod niners ning ninja ninjas nintendo "
    "nipper nirvana nissan nitram nitro nofear nokia nolimit nomad nomore noname nondriversig nong noodle noodles nookie "
    "nopass norwich nostromo notebook notused novell noway ntktajy nuan nudist nugget nuggets nutmeg nuttertools nygiants "
    "nyjets nylons nymets oakland oasis oatmeal obelix oberon obiwan oblivion obsidian oceans ohyeah oilers oksana "
    "olcrackmaster oldman oleg olesya oliver olivier olympus omega onelove onetime onetwo onion online onlyme ontheoutside "
    "opendoor openup operator optimist optimus oracle orange oranges orchid oreo orgasm orient orioles orion osiris "
    "othello outkast outlaw overkill overlord oxford ozzy pacers packard packer packers pacman paco paddle padres paintbal "
    "paintball pakistan paladin pallmall palmtree paloma panama panasoni panasonic pancho panda pandora pang pantera "
    "panther panthers panties pantyhos panzer paolo papillon papito paradigm paradise paradox paramedi parol parola parrot "
    "pasadena pascal pass passat passion passme passport passwd passwor password passwords passwordstandard passwort "
    "pasword patches patric patriot patriots paulie pavel pavilion pavlov pdtplf peach peaches peachy peanut peanutbutter "
    "peanuts pearljam pebble pebbles pecker peekaboo peewee pegasus pelican pencil peng penguin penguins penthous pentium "
    "pepito peppe pepper pepsi persik pervert peterpan petrov petrova peugeot phantom pharmacy pheonix philippe philips "
    "phillies philly phish phoeni phoenix photos phpbb pian pianoman piao picard picasso piccolo pickle pickles pickup "
    "pics picturs pigeon piggy piglet pikachu pillow pinball pineappl pineapple ping pingpong pinhead pink pinkfloy "
    "pinkfloyd pinky pioneer pipeline pippen pippo piramida pirate pirates pisces pistol pistons pitbull pixies pizdec "
    "pizza pizzas placebo planet plasma plastic platinum platon platypus playa playboy player playstat playstation "
    "playtime plumber pluto plymouth pobeda poison poiuyt poiuytrewq pokemon polaris police polina polo polska pompey "
    "poncho pontiac pony poochie poodle pooh poohbear pookie poontang pooter popcorn popeye popova popper poppy porkchop "
    "porsche portland portugal poseidon possum postal postman potato pothead powder preacher precious predator prelude "
    "premium presario presiden presto primus prince princes princess pringles printer prissy private privet prodigy "
    "prophet proton prowler proxy prozac psycho ptybnxtvgbjy puddin pudding puffin puffy pulsar pumpkin pumpkins punisher "
    "punkin punkrock punksnotdead puppies puppy pupsik purdue purple puss pussey pussie pussies putter pyramid python "
    "qawsed qawsedrf qawsedrftgyh qazqaz qazws qazwsx qazwsxed qazwsxedc qazwsxedcrfv qazwsxedcrfvtgb qazxcv qazxsw "
    "qazxswedc qazxswedcvfr qazzaq qiang qiao qing qiong quan quantum quartz quasar quattro queens quest qwaszx "
    "qwaszxerdfcv qweasd qweasdzxc qwedsa qweqwe qwerasdf qwerasdfzxcv qwert qwertasdfgzxcvb qwerty qwertyasdfgh qwertyu "
    "qwertyui qwertyuio qwertyuiop qwertyytrewq qwertz rabbit rabota racecar racer racerx racing radiohea radiohead "
    "ragnarok raider raiders rainbow rainman raistlin rambler rambo rammstein ramones rampage ramrod ramses rancid random "
    "rang ranger rangers raptor rascal rasmus rasputin rasta rastaman ratman raven ravens razor razz rbhbkk rctybz reader "
    "realmadrid reaper rebel rebels reckless redalert redbaron redbird redbull reddevil reddog reddwarf redeye redfish "
    "redfox redhat redhead redhot redline redman redneck redrose redrum reds redskin redskins redsox redwing redwings "
    "redwood reebok reefer reflex reload remingto renault renegade reng reptile rereirf rescue residentevil retard "
    "revolver rfhbyf rfnthbyf rfrfirf rfrnec rfvfcenhf rhbcnbyf rhfcjnrf rhino rhjrjlbk rhtdtlrj ricard richar rightnow "
    "ripken ripper ripple rjhjktdf rjirfrgbde rjntyjr rjycnfynby roadkill roadking roadrunn roadrunner roadster rober "
    "robocop robot robotech robotics rocker rocket rockets rockford rockhard rockie rockies rockon rocks rockstar rodman "
    "rogue roller rolltide romans romashka rommel ronaldo rong roofer rookie rooster rootbeer rosebud roswell rotten rover "
    "rovers royals rtyuehe ruan rubber rubble rulez rulezzz runaway runescape runner ruslan russia rustam sabbath sabine "
    "sabres safari sahara saigon sailboat sailing sailor saints sairam saiyan sakura salamander salasana saleen salmon "
    "salomon salope salsero samantha samiam samson samsun samsung samtron samurai sancho sandiego sandman sandrine sandro "
    "sanfran sanfrancisco sanity santafe sapper sapphire saratoga sascha sassy sasuke satan satana saturn saun sauron "
    "sausage sausages sayang scania scanner scarface scarlet schalke schoolgirlie scooby scoobydo scoobydoo scooter "
    "scorpio scorpion scotch scotland scotty scout scrabble scream screamer scruffy scuba scully seabee seadoo seagull "
    "seahawks seamus searay seattle sebastia secret security seeker seemnemaailm seinfeld sekret select seminole semperfi "
    "senators seneca seng sensei sentinel septembe serega serenity sergei sergey sergi serpent sersolution server sesame "
    "sevens severin shado shadow shag shaggy shai shalom shaman shamrock shamus shang shania shao shaolin shark sharks "
    "sharky shasta shaved shazam shei shelby shemale sheng sherlock shibby shiloh shiner shinobi shocker shogun shorty "
    "shotgun shou showme showtime shuai shuang shui shun shuo shutup sidekick siemens sierra sigma silver silverad simba "
    "simple simpsons sinatra sinbad sinister sinned sinner sirius sissy sithlord sixers sixpack skate skater skeeter "
    "skibum skidoo skiing skillet skinny skipper skippy skittles skorpion skydive skyhawk skylar skyler skyline skywalke "
    "skywalker slacker slamdunk slammer slapper slappy slapshot slave slavik slayer sleeper sleepy slider slim slimshady "
    "slinky slipknot slippery slowhand slugger sluggo smackdow smashing smeghead smegma smelly smiles smiley smirnoff "
    "smiths smitty smoke smoker smokes smokey smokie smokin smooth smudge smut snake snakes snapon snapper snapple snappy "
    "snatch sneakers sneaky snickers sniper snooker snoop snoopdog snoopy snowball snowboar snowboard snowflak snowman "
    "snuffy snuggles sobaka soccer socrates softail softball software solaris soldier soleil solitude solnce sommer sonata "
    "sonic sonics sonnenschein sonoma sony sonyericsson sooners sophi sophie soprano soulmate southpar southpark southpaw "
    "sowhat spaceman spam spank spanker spanking spankme spanky spanner sparkle sparky sparta spartak spartan spartans "
    "spawn speaker specialinsta specialk spectre spectrum speedo speedy sphinx spice spider spiderma spiderman spidey "
    "spike spiker spikes spikey spinner spiral spirit spitfire splash splinter spock sponge spongebo spongebob spooky "
    "spoons sporty spotty spring sprint sprinter sprite spud spunky spurs sputnik spyder squall squash squeak squirrel "
    "squirt srinivas stalin stalker stallion stanislav star starbuck starcraf starcraft stardust starfire starfish "
    "stargate starligh starman starship starter startrek starwars stasik static stealth steeler steelers stefano steffi "
    "stepan steph stephani stereo sterlin sticks sticky stiffy stimpy sting stinger stingray stinker stinky stinkyfinger "
    "stocking stocks stonecol stonecold stoned stones stoney storm stormy stranger stratocaster stratus strawber "
    "strawberry strider strike striker stripper stroker stryker stubby stud studly studman stumpy stunner stupid stylus "
    "suan subaru sublime submit subway subzero success sugar sultan summer summit sundance sunday sundevil sunfire "
    "sunflowe sunflower sunnyday sunrise sunset sunshin sunshine super superb superfly superma superman supernov supersta "
    "superstar surf surfer surfing survivor sushi suzuki sveta svetik svetlana svoboda swallow sweetnes sweetness sweetpea "
    "sweets sweety swimmer swimming swinger swingers swinging sword swordfis swordfish swords sydney sylveste syncmaster "
    "synergy syracuse systemofadown syzygy tabasco taco tacobell tacoma taekwondo talisman talon tango tanker tardis "
    "target tarheel tarheels tarzan tasty tatarin tattoo tatyana taurus taxman tazman tazmania tbone tdutybq tdutybz "
    "teacher technics techno teddybea teddybear teen teens tekken telefon telephon temp tempest templar temppass "
    "temppassword tenchi teng tennis tequila terminat terminator terrapin terror test tester testing testpass thailand "
    "thanatos thankyou theboss thecakeisalie thecat thecrow thecure thedog thedoors thedude theend thegame thegreat thekid "
    "theking theman theone therock thesims thewho thirteen thisisit thoma thong thongs thor threesom thuglife thumbs "
    "thumper thunder thunderb tian tiao tiberius tiburon ticketmaster tickle tiger tigers tigge tigger tights timber "
    "timeout timosha ting tinker tinkerbe tinkerbell tinman tintin tipper titan titanic titanium titans titleist titten "
    "titties titty tkbpfdtnf toaster toejam toffee tokiohotel tolkien tomahawk tomato tomcat tommyboy toolman toon tootie "
    "tootsie topcat topdog topgun tophat topher topper toriamos torino tornado toronto toshiba tosser tottenha tottenham "
    "toyota tracer tracker tractor trader trainer trance tranny transam translator trapper travel traveler treasure trebor "
    "trfnthbyf triangle tricky trident trigger trinitro trinity tripod tripper triton triumph trixie trojan trojans troll "
    "trombone trooper trouble truck trucker trucking trucks truelove trumpet trunks tsunami tuesday tulips tunafish tundra "
    "tuning tupac turbo turkey turnip turtle tweety twiggy twilight twinkle twisted twister typhoon ufkbyf ultima ultimate "
    "ultra umbrella umpire undead underdog undertak undertaker unicorn universa unreal upyours uranus usarmy username usmc "
    "usnavy utopia vacation vader vadim valentin valentina valera valhalla valkyrie vampir vampire vanguard vanhalen "
    "vanilla vanyarespekt varvara vasilisa vbkfirf vector vectra vedder vegeta vehpbr velvet vendetta venera verbatim "
    "veritas verizon vermont veronika versace vertigo vette vfczyz vfhbyf vfhbyfvfhbyf vfhecz vfhufhbnf vfibyf vfitymrf "
    "vfksirf vfrcbv vfrcbvrf vfrcbvvfrcbv vfvekz vfvfgfgf vfvfvskfhfve vfvjxrf viagra victory viewsoni viewsonic viking "
    "vikings viktor viktoria viktoriya vintage violetta violin viper vipers virgin visa vision vitalik vitamin vjcrdf "
    "vjkjrj vjqgfhjkm vkontakte vlad vladik vladimir vladimirovna vladislav volcom volkov volkswag volley volvo voodoo "
    "vortex voyager voyeur vsegda vulcan waffle walleye walmart walnut walrus wanderer wapbbs warcraft wareagle warez "
    "warhammer warlock warlord warrior warriors warthog wasabi washingt wasser wassup watcher waterboy waterloo "
    "wazzkaprivet weasel webhompas webmaste webmaster websolutions websolutionssu webuivalidat weed weezer weihnachtsbau "
    "weihnachtsbaum welcom welcome welder weng werder werewolf westham westside westwood whatever whatsup wheels whiskers "
    "whiskey whisky whisper whistler whiteboy whiteout whitesox whitey whocares whosyourdaddy whynot wibble wicked wifey "
    "wildbill wildcard wildcat wildcats wildfire wildman wildwood willow windmill windows windsor windsurf wingman wingnut "
    "winner winston winter wisdom wishbone wizard wolfgang wolfie wolfman wolfpac wolfpack wolverin wolverine wolves "
    "wombat woodie woodland woody woofer woofwoof woohoo wookie wordpass wormix wraith wrangler wrench wrestle wrestlin "
    "wutang xanadu xavier xerxes xfiles xiang xing xtreme xxxpass yamaha yankee yankees ybrbnf ybrjkfq yeahbaby yellow "
    "yfcntymrf yfnfif yfnfkb yfnfkmz yjdsqgfhjkm yoda yogibear yomama yosemite yourmom yoyoma ytrewq yugioh yummy yzerman "
    "zalupa zang zanzibar zaphod zappa zaqwsx zaqwsxcderfv zaqxsw zaqxswcde zaraza zarina zcfvfzkexifz zebra zeng zenith "
    "zephyr zeppelin zerocool zeus zhai zhao zhei zheng zhjckfd zhong zhou zhuai zhuang zhui zhun zhuo zidane ziggy zigzag "
    "zildjian zipper zippo zippy zodiac zoloto zombie zong zorro zuan zvezda zxcasd zxcasdqwe zxcvbn zxcvbnm zzzxxx ";
constexpr std::string_view kWhole =
    "123qweasdzxc 1qaz2wsx3edc q1w2e3r4t5y6 1q2w3e4r5t6y 123456qwerty qwerty123456 123456654321 qazwsxedc123 zxcasdqwe123 "
    "123456789qwe 1qazxsw23edc qweasdzxc123 123456789987654321 112233445566 chickenwing101 1qaz2wsx3edc4rfv 123456789123 "
    "domainlock2005 hd764nw5d7e1vb1 zaq1xsw2cde3 123456789abc admin18533362 23176djivanfros 123456789qwerty 1111111111zz "
    "123456789qaz 541233432442 12345678900987654321 password1234 010203040506 lost4815162342 102030405060 combat123654 "
    "qwerty123456789 devilmaycry4 89231243658s 123456789qqq jamesbond007 4815162342lost 123123qweqwe 1234567890qw "
    "1234qwerasdf 123qwe456rty asdfghjkl123 qwertyuiop123 saun24865709 q1w2e3r4t5y6u7 1qa2ws3ed4rf 123456789zxc "
    "12345678987654321 playstation3 31217221027711 q1w2e3r4t5y6u7i8 zqjphsyf6ctifgu 1234567890qwe lhbjkjubz2957704 "
    "12qw34er56ty 1qazxsw23edcvfr4 159753456852 123456782000 christopher1 minecraft123 boy4u2ownnyc an83546921an13 "
    "1234567890zzz abc123456789 auckland2010 123321qweewq 32615948worms 742617000027 nemvxyheqdd5oqxyxyzi 012345678910 "
    "41d8cd98f00b nhfdvfnjkju123 01telemike01 p030710p$e4o playstation2 123456789101 1234567890qaz 1a2s3d4f5g6h "
    "89876065093rax 1234567qwertyu 1234qwerasdfzxcv 111222333000 q1w2e3r4t5y6u7i8o9p0 maprchem56458 warhammer40k "
    "1234567890qwerty 1234567890987654321 qwertyuiop10 qazxswedc123 iampurehaha2 zxcvbn123456 123321456654 59382113kevinp "
    "rfnthbyf1988 1qa2ws3ed4rf5tg qwertyuiop12345 stickdaddy77 asdfgh123456 123456789asd 1234567887654321 1234567892000 "
    "014702580369 qaz123wsx456 123456789qwer 111222333444555 123456789000 122333444455555 zxcvbnm123456789 paraklast1974 "
    "minnesota_hp 123qwerty123 a1s2d3f4g5h6 z1x2c3v4b5n6m7 qwertyuiop12 xxxp455w0rd5 ";

using Words = std::set<std::string, std::less<>>;

Words words_of(std::string_view list) {
  Words words;
  for (std::string& word : base::split(list, ' ')) {
    if (!word.empty()) words.insert(std::move(word));
  }
  return words;
}

// p4$$w0rd is password.
char plain(char c) {
  static constexpr std::string_view kFrom = "013457@$!";
  static constexpr std::string_view kTo = "oieastasi";
  const auto at = kFrom.find(c);
  return at == std::string_view::npos ? c : kTo[at];
}

bool repeats(std::string_view text) {
  for (std::size_t unit = 1; unit <= text.size() / 2; ++unit) {
    if (text.substr(unit) == text.substr(0, text.size() - unit)) return true;
  }
  return false;
}

// 123456789012 and zyxwvutsrqpo.
bool counts(std::string_view text) {
  for (const int step : {1, -1}) {
    bool all = true;
    for (std::size_t i = 1; i < text.size() && all; ++i) {
      const int expected = text[i - 1] + step;
      all = text[i] == expected || (step == 1 && text[i - 1] == '9' && text[i] == '0') ||
            (step == -1 && text[i - 1] == '0' && text[i] == '9');
    }
    if (all) return true;
  }
  return false;
}

}  // namespace

bool is_common_password(std::string_view password) {
  static const Words words = words_of(kWords);
  static const Words whole = words_of(kWhole);
  const std::string text = base::to_lower(password);
  if (repeats(text) || counts(text) || whole.contains(text)) return true;
  // What stands before and after the word is decoration; in the word letters may be written as digits.
  const auto letter = [](char c) { return base::is_alpha(c); };
  const auto first = std::find_if(text.begin(), text.end(), letter);
  const auto last = std::find_if(text.rbegin(), text.rend(), letter).base();
  if (first >= last) return false;
  std::string core(first, last);
  std::transform(core.begin(), core.end(), core.begin(), plain);
  return (words.contains(core) || repeats(core)) && text.size() - core.size() < 6;
}

}  // namespace auth
