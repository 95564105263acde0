/// The words that names of parties are read with: data, to be completed as names are met.
///
/// Folded (``SearchKey/fold(_:)``), one space between two. A change here changes which names agree: raise
/// ``PartyName/rules``, so that every store draws its index again.
enum PartyNameWords {
  /// Forms of companies, and the words that announce one: they say nothing of who it is.
  static let forms = list(
    """
    sarl sarlu sas sasu eurl sci scp scm snc scs sca scop scic sccv scpi sccm scea scev earl gaec gfa selarl selarlu
    selas selasu selafa selca spfpl sel sem eirl gie geie epic spa srl gmbh ltd llc plc inc limited bvba sprl lda
    societe soc asso ets etablissement etablissements etab entreprise entreprises association assoc sdc
    monsieur madame mademoiselle messieurs mesdames mme mmes mlle mlles maitre docteur
    nee epouse epoux veuve vve
    """)

  /// Forms that are also words or initials: dropped at either end of a name only.
  static let formsAtEnds = list("sa ei se ag kg bv nv ab oy sl ug ae me m mm mr dr pr")

  /// Several words that make one form; the longest first.
  static let phrases: [[String]] = [
    "societe d exercice liberal a responsabilite limitee",
    "societe d exercice liberal par actions simplifiee",
    "societe par actions simplifiee unipersonnelle", "societe par actions simplifiee a associe unique",
    "entreprise unipersonnelle a responsabilite limitee", "entreprise individuelle a responsabilite limitee",
    "exploitation agricole a responsabilite limitee", "groupement agricole d exploitation en commun",
    "societe a responsabilite limitee", "societe par actions simplifiee", "societe en nom collectif",
    "societe en commandite par actions", "societe en commandite simple", "societe civile de moyens",
    "societe civile immobiliere", "societe civile professionnelle", "societe civile d exploitation agricole",
    "societe civile de construction vente", "societe d exercice liberal", "societe civile", "societe anonyme",
    "societe cooperative", "societe immobiliere", "syndicat des coproprietaires",
    "syndicat de coproprietaires",
    "association loi de 1901", "association loi 1901", "entrepreneur individuel",
    "entrepreneuse individuelle",
    "entreprise individuelle", "auto entrepreneur", "auto entrepreneuse", "auto entreprise",
    "autoentrepreneur",
    "micro entrepreneur", "micro entreprise", "microentreprise", "groupement d interet economique",
    "en liquidation judiciaire", "en redressement judiciaire", "en liquidation", "en redressement",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Small words, which come and go as a name is spelled.
  static let articles = list(
    "le la les l de d des du au aux un une et en sur sous the and da das do dos el al ul of chez")

  /// Words written in several ways.
  static let synonyms: [String: String] = [
    "st": "saint", "ste": "sainte", "cie": "compagnie", "co": "compagnie", "mairie": "commune",
    "ville": "commune",
    "frs": "freres", "fres": "freres", "bros": "freres", "intl": "international",
    "transp": "transports", "imm": "immeuble", "res": "residence", "gal": "general", "gale": "generale",
    "mohammed": "mohamed", "muhammad": "mohamed", "mohamad": "mohamed", "thibault": "thibaut",
    "thibaud": "thibaut",
    "matthieu": "mathieu", "matthias": "mathias", "erik": "eric", "sara": "sarah", "yohan": "yoann",
    "yohann": "yoann",
    "johann": "johan", "frank": "franck", "christel": "christelle", "eveline": "evelyne",
    "youssef": "youcef", "mustafa": "mustapha", "mostafa": "mustapha",
    "jeannine": "jeanine", "janine": "jeanine",
  ]

  /// Words of trades, goods and places: two names that share only these are not the same.
  static let trades = list(
    """
    acces accueil achat achats aciers actif action activites adap affaires agence agences agricole agriculture agro aide
    aides air alarme alimentaire alimentation alliance ambulance ambulances amenagement ameublement ami amis animation
    antiquites appartement appartements architecte architectes architecture art artisan artisanal artisans arts ascenseurs
    associes assistance assurance assurances atelier ateliers atlantique audit auto autocars automatisme automobile
    automobiles autos avenir avocat avocats bain bains banque bar bat bati batiment batiments beaute bio bijouterie
    bleu blanchisserie bois boissons boucherie boulangerie boutique brasserie bricolage bureau bureautique business
    buro cabinet cafe cafes camping car carrelage carrelages carrosserie cars cave caves centrale centre century chantier
    charcuterie charpente charpentes chasse chaudronnerie chauffage chaussures cheminees chimie cinema clim climatisation
    clinique club coiffeur coiffure collectif college comite commerce commercial commune communication communaute compagnie
    comptable comptables compta concept conception concessionnaire confection confort conseil conseils conserverie
    construction constructions consult consultant consultants consulting contact controle cooperative corporate corse coton
    couleur couleurs courses coursier coursiers couverture couvreur creation creations creche cuir cuirs cuisine
    cuisines culture cycles danse deco decor decoration decors demenagement demenagements dentaire depannage depot
    developpement diagnostic diagnostics diffusion digital direct discount distribution domaine domicile domus eau eaux
    ebenisterie echafaudage ecole ecologie edition editions education elec electricite electrique electro electromenager
    electronique elevage emballage emballages emploi energie energies enseigne entretien environnement epicerie equipement
    equipements espace espaces essence est esthetique etancheite etude etudes euro europe europeen europeenne evenement
    evenementiel evenements event events expert experts expertise express exploitation exterieur exterieurs fabrication
    facade facades famille ferme fermes ferronnerie fer fils fille filles finance financement finances financiere fleuriste
    fleurs fonciere fonderie fondation forage foret forge forme formation formations forestiere fournil fournitures foyer
    france francais francaise freres froid frigorifique fromagerie fruits fumisterie funeraire funeraires garage garages
    garantie gaz general generale generales generaux geometre gestion gites global gourmand graphique   
    gravure group groupe groupement gymnastique habitat habitation hall halles haut haute hauts holding home hopital horlogerie
    hospitalier hotel hotellerie hotels huiles hygiene ile image imagerie images immeuble immo immobilier immobiliere
    immobilieres impression imprimerie imprimeur import export incendie industrie industriel industrielle industries
    infirmier infirmiers info informatique ingenierie inox installation installations institut instruments inter interieur
    interieurs interim international internationale invest investissement investissements isolation jardin jardinerie jardins
    jeunesse jeux jouets journal jus labo laboratoire laboratoires laverie legumes libre librairie ligne lignes livraison
    livraisons locale location locations logement logements logis logistique logistic logiciels loisirs lycee machines macon
    maconnerie magasin magasins maintenance maison maisons management manutention maraicher marbrerie marche marches
    marine maritime marketing maroquinerie marque materiaux materiel materiels mecanique media medical medicale
    medias menage menuiserie menuiseries menuisier mer meridional metal metallerie metallurgie metaux meuble meubles midi
    miroiterie mobile mobilier mode moderne monde montage moteurs moto motos moulin multi multimedia multiservice
    multiservices municipal municipale musique mutuelle national nationale nature naturel nautique negoce net nettoyage
    neuf nord notaire notaires nouveau nouvelle nouvelles numerique objets occasion ocean office olympique optic optique
    or organisation organisme orthopedie ossature ouest outillage pain palais panification papeterie papier parc parcs paris
    parfumerie parking partenaire partenaires partners pate patisserie patrimoine patisserie paysage paysages paysagiste
    peche peinture peintures pepiniere pepinieres pharmacie photo photographie photos pierre pierres
    piscine piscines pizza pizzeria placo plage plan plast plastique plastiques platre platrerie platrier plein plomberie
    plombier plus point poissonnerie polyclinique pompes ponts port porte portes poste pressing prestations prestige
    prevention primeurs print prive pro prod production productions produits professionnel professionnels programme
    projet projets promotion promotions proprete proservices protection proximite publicite public publique qualite quartier
    quincaillerie racing radio ravalement recherche recyclage reception recuperation regie regional regionale renov
    renovation rent reparation reparations reproduction reseau reseaux residence residences resto restaurant restaurants
    restauration retraite reunis reunies revetement revetements route royal rural rurale sanitaire sanitaires sante scierie
    science sciences scolaire securite sels serrurerie serrurier service services signaletique signalisation site snack
    social sociale soin soins sol solaire soleil solidaire solidarite sols solution solutions son sondage source sport
    sportif sportive sports station stock stockage stores studio studios sud surveillance syndic syndicat syndical system
    systeme systemes systems tabac table tapisserie taxi taxis tech technic technique techniques techno technologie
    technologies telecom telecoms television tennis terrain terrasse terrassement terre terres textile textiles the
    theatre thermique tissus toit toits toiture toitures tole tolerie tour tourisme tours trade traiteur traitement
    transport transporteur transports transit travail travaux tp tva union unis universel universelle usinage usine
    utilitaires vacances vegetal vehicules vente ventes verre verrerie vert verte verts vetements viande viandes video vie
    vigne vignes vignoble village villa villas vin vins viticole vitrerie vitres voie voirie voyage voyages web zen zinguerie
    alpes alsace anjou aquitaine ardeche ardennes armor armorique artois auvergne azur basque bearn berry bordeaux bourgogne
    brest bretagne bretonne caen cannes centre champagne charente clermont cote dauphine dijon evreux finistere franche
    gascogne gironde grenoble havre herault ile isere jura landes languedoc lille limoges limousin littoral loire lorraine
    lot lyon lyonnais maine mans manche marne marseille mediterranee metz montpellier morbihan moselle nancy nantes nantais
    nice nimes normandie occitanie oise orleans orne parisien parisienne pau pays perigord picardie poitou provence
    pyrenees reims rennes rhone rouen roussillon sarthe savoie seine strasbourg toulon toulouse toulousain touraine val
    vallee var vendee vosges yonne
    batisseurs bati renove ecole ecolo saint sainte notre dame
    un deux trois premier premiere
    """)

  /// First names: a person is told by the family name.
  static let firstNames = list(
    """
    abdel abdelkader abdallah abdou achille adam adele adeline adrien adrienne agathe agnes ahmed aicha aime aimee alain alan
    albane albert alex alexandra alexandre alexia alexis alfred ali alice alicia aline alix aloise amandine amar amelie amina
    amine anais ana andre andrea andree ange angele angelique anita ann anna annabelle anne annick annie anthony antoine
    antoinette antonio apolline ariane aristide armand arnaud arthur astrid aude audrey auguste augustin aurelie aurelien
    aurore axel axelle ayoub aziz baptiste barbara bastien beatrice benedicte benjamin benoit berenice bernadette bernard
    berthe bertrand blandine boris boubacar brahim brice brigitte bruno camille candice carine carl carla carlos carole
    caroline catherine cecile cecilia cedric celia celine chantal charles charlene charlotte chloe christel christelle
    christian christiane christine christophe claire clara clarisse claude claudette claudia claudine clemence clement
    clementine clotilde colette coline corentin corinne coralie cyril cyrille damien daniel daniele danielle david deborah
    delphine denis denise diane didier dimitri djamel dominique dorothee driss edgar edith edmond edouard edwige eliane elie
    eliott elisa elisabeth elise ella elodie eloise elsa emeline emile emilie emilien emma emmanuel emmanuelle enzo eric erik
    ernest erwan estelle esther ethan etienne eugene eugenie eva evan eve eveline evelyne fabian fabien fabienne fabio fabrice
    fanny farid fatiha fatima fatma felicie felix fernand fernande fernando fiona flavie flavien fleur flora florence florent
    florian floriane france franck francine francis francisco franco francois francoise frank frederic frederique gabin
    gabriel gabrielle gael gaelle gaetan gaston gautier genevieve georges georgette gerald geraldine gerard germain germaine
    ghislain ghislaine gilbert gilberte gilles gina ginette giovanni gisele gregoire gregory guillaume gustave guy gwenael
    gwenaelle hakim hamid hans hassan hector helena helene henri henriette herve hicham hortense hubert hugo hugues ibrahim
    ines ingrid irene iris isabelle ismael jacob jacky jacqueline jacques jade jamel james janine jean jeanine jeanne jeannine
    jennifer jeremie jeremy jerome jessica joachim joana joao joel joelle johan johanna johann john jonathan jordan jorge jose
    joseph josephine josette josiane josselin juan judith jules julia julian julie julien juliette justin justine kamel karim
    karima karine karl katia kevin khadija khaled laetitia lahcen laila lara laura laure laurence laurent lea leila lena leo
    leon leonard leonie leopold leslie leyla lila liliane lilian lina linda lionel lisa lise loic lola lorenzo lou louane louis
    louisa louise louna luc luca lucas lucette lucia lucie lucien lucienne lucile ludivine ludovic luis lydia lydie lyna
    madeleine maelle maelys magali malik manon manuel manuela marc marcel marcelle marco margaux margot marguerite maria
    mariam marianne marie marielle marina marine mario marion marius marjorie marlene martha marthe martine maryse maryline
    mateo mathias mathieu mathilde mathis matheo matthias matthieu maud maurice max maxence maxime maximilien mehdi melanie
    melissa melodie mercedes michael michel michele micheline mickael miguel mila milan mireille mohamed mohammed moise monica
    monique morgan morgane mostafa mouloud mourad moussa muriel mustapha myriam nabil nacer nadege nadia nadine nancy naomi
    natacha natalia nathalie nathan nawel nelly nicolas nicole nina ninon noah noe noel noelle noemie nolan nora norbert
    nour octave odette odile olga olivia olivier omar oscar oumar pablo paola pascal pascale patrice patricia patrick paul
    paula pauline paulette pedro perrine philippe pierre pierrette pierrick prosper quentin rachel rachid rachida raoul
    raphael raphaelle rayan raymond raymonde rebecca regine regis reine remi remy renaud rene renee ricardo richard rita
    robert roberto robin rodolphe rodrigue roger roland rolande romain romane romeo romuald ronan rosa rosalie rose roselyne
    roxane ruben rui sabine sabrina sacha said salim sally salome salvatore sam samia samir samira samuel samy sandra sandrine
    sara sarah sebastien sergio serge severine sidonie simon simone sofia sofiane solange solene solenn sonia sophie stanislas
    stella stephan stephane stephanie steve steven suzanne sybille sylvain sylvaine sylvette sylviane sylvie tanguy tatiana
    teresa thea theo theodore therese thibaud thibault thibaut thierry thomas tiago tiffany tim timothee titouan tom tony
    tristan ugo ulysse urbain ursule valentin valentine valerie vanessa vera veronique victoire victor victoria vincent
    virgile virginie viviane vladimir walter wassim wilfried william xavier yacine yael yann yanis yannick yasmina yasmine
    yoann yohan yolande youcef youssef yves yvette yvon yvonne zacharie zahra zoe zohra anatole ahmet mehmet mustafa fatou
    mamadou aminata ousmane awa joaquim joaquin luisa manuele paulo rosario nuno helder filipe goncalves
    maiwenn enora nolwenn goulven yannig herveline
    """
  ).subtracting(["goncalves", "france"])

  private static func list(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static func isCommon(_ word: String) -> Bool { trades.contains(word) || firstNames.contains(word) }

  /// A word of the language or a first name: another such word is not a slip of the fingers.
  static func isKnown(_ word: String) -> Bool { isCommon(word) }
}
