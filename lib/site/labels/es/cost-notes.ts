import type { costNotes as English } from "../en/cost-notes.ts";

export const costNotes: typeof English = (f) => ({
  groups: {
    firm: "Su empresa",
    incidents: "Ayuda que necesita en un año",
    lostWork: "El tiempo de su gente",
    security: "Un incidente de seguridad grave",
    prevention: "Lo que evita cada modelo",
    hourlyWork: "Trabajo y repuestos facturados según se necesiten",
    provider: "El contrato del proveedor",
    staff: "Su propio personal",
  },
  why: {
    people: "Un ejemplo; escriba su propio número.",
    devices: `${f.number(1.2, 1)} equipos por persona mientras no escriba su propio número.`,
    servers: "Un ejemplo; 0 para una oficina que trabaja con aplicaciones en la nube.",
    helpHours:
      "Nadie lo ha medido. Sume las horas de las facturas o los tickets del año pasado y divídalas entre el número de personas; las fallas generales van aparte.",
    routineShare:
      "Una estimación. Con el soporte por incidencia, la rutina se factura por hora; en los demás modelos, la cubren la tarifa o su personal.",
    hoursTypical: "Una estimación de la mediana; compárela con sus facturas.",
    hoursSpread: `Con ${f.number(0.9, 1)}, una de cada diez incidencias tarda más del triple que una típica.`,
    outagesPerYear: "Más o menos una cada tres años; una estimación.",
    outageHoursTypical: "Una estimación de la mediana.",
    outageHoursSpread: `Con ${f.number(0.8, 1)}, una de cada diez fallas tarda casi el triple que una típica, o más.`,
    downtimeCost:
      "El promedio del sector privado de Estados Unidos; las empresas pequeñas suelen pagar menos. Escriba una cifra menor si la gente encuentra otra cosa que hacer, y una mayor si se pierden pedidos.",
    workStoppingShare:
      "Análisis de un fabricante sobre los tickets de sus clientes; los de su propia empresa pueden ser distintos.",
    outagePeopleShare: "Una estimación.",
    breakFixResponse:
      "Nuestro propio nivel de servicio sin contrato: el siguiente día hábil, ocho horas de trabajo después.",
    breakFixOutageResponse:
      "Nuestro propio nivel de servicio sin contrato: el mismo día, media jornada después.",
    managedResponse: "Use el tiempo de respuesta que promete el contrato.",
    coManagedResponse: "Su personal está cerca; el proveedor lo suple cuando no está.",
    inHouseResponse: "Su personal está cerca.",
    breakFixOwnHours:
      "Una estimación: notar la falla, describirla, encontrar a alguien, aprobar, revisar la factura.",
    managedOwnHours:
      "Una estimación: un solo número al que llamar, informes, una revisión. Escriba el mismo valor en los cuatro modelos para ver la comparación sin esto.",
    coManagedOwnHours: "Una estimación: un empleado que dirigir y un proveedor con quien tratar.",
    inHouseOwnHours: "Una estimación: contratar, dirigir y evaluar a un empleado.",
    securityRate:
      "Reclamaciones de empresas aseguradas con ingresos de menos de 25 millones de dólares. Las aseguradoras eligen a sus clientes, así que la cifra es baja.",
    securityMean: "La reclamación promedio de las mismas empresas. No incluye los clientes perdidos.",
    securityTypical: `La misma proporción del promedio que en el estudio de NetDiligence de 2020: una mediana de ${f.dollars(36_000)} y un promedio de ${f.dollars(175_000)}.`,
    securityPrevention:
      "La cifra de un estudio sobre la autenticación multifactor (MFA) en todos los accesos: una correlación, no un experimento. Suponemos que la atención continua la incluye. Escriba 0 para ver la comparación sin esto.",
    managedPrevention: "Nadie lo ha medido en su empresa. Escriba 0 para ver la comparación sin esto.",
    coManagedPrevention: "Igual que el soporte gestionado. Escriba 0 para ver la comparación sin esto.",
    inHousePrevention:
      "Un poco menos que un proveedor; una estimación. Escriba 0 para ver la comparación sin esto.",
    hourlyRate: "Nuestro propio precio; use la tarifa que le coticen.",
    minimumHours: "Media hora; muchas empresas facturan una completa. Lea su contrato.",
    afterHoursShare: "Una estimación para una empresa con horario de oficina.",
    afterHoursMultiplier: "Una vez y media, como en nuestros precios; lea su contrato.",
    partsShare: "Una estimación; revise sus facturas.",
    partsCost: "Una estimación; revise sus facturas.",
    toolsPerPerson: "Para que todos los modelos incluyan la misma protección; use sus propias facturas.",
    backupPerServer:
      "El punto medio de nuestro rango de precios. Es igual en todos los modelos y no forma parte de ninguna tarifa.",
    projectHours: "Una estimación; las horas son las mismas en todos los modelos.",
    managedFee: "El punto medio de nuestro rango de precios; use el que le coticen.",
    managedDeviceFee:
      "El punto medio de nuestro rango de precios. Tomamos la menor de las dos facturas; escriba 0 si solo le cotizaron un precio por persona.",
    minimumBilled: "Nuestro propio mínimo; muchos contratos tienen uno.",
    coManagedFee: "El punto medio de nuestro rango de precios; use el que le coticen.",
    outOfScopeShare: "Ninguna tarifa fija lo cubre todo; lea las exclusiones del contrato.",
    onboarding: "El punto medio de nuestro rango de precios; use el que le coticen.",
    contractYears: "Un plazo habitual para planificar; cámbielo por el suyo.",
    salary: "Sueldo mediano en Estados Unidos de un especialista en soporte informático.",
    benefitsShare:
      "Promedio del sector privado de Estados Unidos, sin contar las vacaciones pagadas, que ya están incluidas en el sueldo; el resto del costo es el sueldo.",
    peoplePerTechnician: "Una estimación; depende de lo parecidas que sean sus computadoras.",
    minimumStaff: `Los puestos se cuentan de medio en medio. Un técnico de medio tiempo cuenta como ${f.number(0.5, 1)}.`,
    coManagedStaffShare:
      "Usted sigue pagando el sueldo completo de su técnico. Escriba una cifra menor solo si el puesto es compartido o de medio tiempo.",
    training: "Una estimación.",
    absenceDays: "Vacaciones, enfermedad y vacantes; una estimación.",
    coverHours: "Con el soporte cogestionado, la ausencia la cubre el proveedor.",
    escalatedShare: "Una sola persona no puede saberlo todo; una estimación.",
    staffProjectShare: "El resto se factura por hora.",
  },
});
