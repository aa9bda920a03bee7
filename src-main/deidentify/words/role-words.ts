/** What people's work is short for in English notes, before their names; as parts of a pattern. */
export const briefRoles = {
	/** Nothing but people follow. */
	people:
		'DS|DC|DI|DCI|DSU|PS|WPC|WPS|PC|Insp|Supt|Cpl|Lt|SN|S/N|RMN|CPN|ODP|ANP|ACP|HCSW|HCA|CSW|MSW|SHO|SpR|StR|FY[12]|F[12]|ST[1-8]|CT[1-3]|IMT[1-3]|GPST[1-3]|Cllrs?|Messrs|Mmes|Drs|Profs|Revs|Const|Sgt|Pte|WO[12]?|SENCO|SENCo|SALT|AMHP|IMCA|ISVA|IDVA',
	/** An office or a thing may follow as well. */
	offices: 'HV|DN|OT|PT|SW|EN|CP|TA|LSA|MDT|MW|RM|RN|RGN|PN|DSL|CSO|CEO|EHO|HO|TO|FLO|IO|OIC|WM',
};

/** What stands in brackets after a name: work, relation, pronouns, absence. */
export const rolesInBrackets =
	'FY[12]|F[12]|ST[1-8]|CT[1-3]|IMT[1-3]|GPST[1-3]|SHO|SpR|reg|registrar|cons|consultant|HCA|HCSW|RN|RGN|RMN|SN|DN|HV|OT|PT|SW|TA|LSA|GP|ANP|ACP|CPN|ODP|SALT|SENCO|AMHP|EMT|para|paramedic|nurse|student|med(?:ical)? stud(?:ent)?|student nurse|physio|physiotherapist|dietitian|pharmacist|pharm|porter|cleaner|driver|escort|chair|chairman|chairwoman|minutes|minute[- ]taker|notes|clerk|secretary|treasurer|vice[- ]chair|observer|late|apologies|by phone|online|on phone|manager|deputy|team leader|lead|supervisor|reception|receptionist|admin|bank|agency|night|nights|days|carer|carers|keyworker|key worker|social worker|support worker|interpreter|advocate|solicitor|landlord|landlady|tenant|neighbour|friend|teacher|head|headteacher|tutor|coach|caretaker|cook|chef|gardener|plumber|volunteer|vicar|priest|warden|councillor|mum|mam|mom|dad|mother|father|wife|husband|partner|ex|son|dtr|daughter|sister|brother|gran|nan|nana|grandma|grandad|granddad|grandmother|grandfather|granddaughter|grandson|aunt|auntie|uncle|niece|nephew|cousin|twin|stepmum|stepdad|stepson|stepdaughter|fiancée?|NOK|next of kin|POA|LPA|attorney|executor|childminder|nanny|she/her|he/him|they/them|Mrs|Mr|Ms|Miss|Dr|née|nee|born|aged?';
