import type { PluralForms } from "../../formats.ts";
import type { costInputs as English } from "../en/cost-inputs.ts";

export const costInputs: typeof English = (f) => {
  const dollars = (per: string) => ({
    name: `dólares${per}`,
    amount: (value: number) => `${f.dollars(value)}${per}`,
  });
  const percent = (of: string) => ({ name: `%${of}`, amount: (value: number) => `${f.percent(value)}${of}` });
  const counted = (forms: PluralForms, per = "") => ({
    name: `${forms.other}${per}`,
    amount: (value: number) => `${f.counted(value, forms)}${per}`,
  });
  const hours = { one: "hora", other: "horas" };
  const units = {
    people: counted({ one: "persona", other: "personas" }),
    devices: counted({ one: "equipo", other: "equipos" }),
    servers: counted({ one: "servidor", other: "servidores" }),
    peopleOrDevices: counted({ one: "persona o equipo", other: "personas o equipos" }),
    years: counted({ one: "año", other: "años" }),
    hours: counted(hours),
    hoursPerDay: counted(hours, " por día"),
    hoursPerPersonYear: counted(hours, " por persona al año"),
    daysPerPositionYear: counted({ one: "día", other: "días" }, " por puesto al año"),
    positions: counted({ one: "puesto", other: "puestos" }),
    times: counted({ one: "vez", other: "veces" }),
    logDeviation: {
      name: "desviación estándar logarítmica",
      amount: (value: number) => `${f.number(value, 2)} de desviación estándar logarítmica`,
    },
    perYear: counted({ other: "al año" }),
    percent: percent(""),
    percentPerYear: percent(" al año"),
    dollars: dollars(""),
    dollarsOnce: dollars(", pago único"),
    dollarsPerHour: dollars(" por hora"),
    dollarsPerYear: dollars(" al año"),
    dollarsPerPersonMonth: dollars(" por persona al mes"),
    dollarsPerDeviceMonth: dollars(" por equipo al mes"),
    dollarsPerServerMonth: dollars(" por servidor al mes"),
    dollarsPerPositionYear: dollars(" por puesto al año"),
  };

  return {
    units,
    line: (label, value, unit) => `${label}: ${unit ? units[unit].amount(value) : f.number(value, 6)}`,
    names: {
      people: "Personas que usan computadora",
      devices: "Equipos",
      servers: "Servidores propios",
      helpHours: "Horas de ayuda que necesita (reparaciones y tareas de rutina)",
      routineShare:
        "Parte de la ayuda que es de rutina (altas, bajas, actualizaciones, revisión de copias de seguridad)",
      hoursTypical: "Tiempo de técnico en una incidencia típica (la mitad de las incidencias tarda más)",
      hoursSpread: "Dispersión del tiempo de técnico (0: todas las incidencias tardan lo mismo)",
      outagesPerYear: "Fallas que paralizan casi toda la empresa",
      outageHoursTypical: "Tiempo de técnico en una falla general típica (la mitad de las fallas tarda más)",
      outageHoursSpread: "Dispersión de lo que tarda una falla general (0: todas las fallas tardan lo mismo)",
      downtimeCost: "Valor de la hora que pierde una persona",
      workStoppingShare: "Incidencias que dejan a una persona sin poder trabajar hasta que se resuelven",
      outagePeopleShare: "Parte de todo el trabajo que se detiene en una falla general",
      breakFixResponse: "Espera hasta que empieza el trabajo: por incidencia, una persona sin poder trabajar",
      breakFixOutageResponse: "Espera hasta que empieza el trabajo: por incidencia, falla general",
      managedResponse: "Espera hasta que empieza el trabajo: gestionado",
      coManagedResponse: "Espera hasta que empieza el trabajo: cogestionado",
      inHouseResponse: "Espera hasta que empieza el trabajo: personal propio",
      breakFixOwnHours: "Tiempo que su gente dedica a organizar el soporte: por incidencia",
      managedOwnHours: "Tiempo que su gente dedica a organizar el soporte: gestionado",
      coManagedOwnHours: "Tiempo que su gente dedica a organizar el soporte: cogestionado",
      inHouseOwnHours: "Tiempo que su gente dedica a organizar el soporte: personal propio",
      securityRate: "Probabilidad de un incidente de seguridad grave en un año (0: no contarlo)",
      securityMean: "Costo promedio de un incidente de seguridad",
      securityTypical: "Costo típico de un incidente de seguridad (la mitad de los incidentes cuesta más)",
      securityPrevention:
        "Incidentes de seguridad que evita la atención continua (todos los modelos, excepto el soporte por incidencia)",
      managedPrevention: "Incidencias que evita el soporte gestionado",
      coManagedPrevention: "Incidencias que evita el soporte cogestionado",
      inHousePrevention: "Incidencias que evita un técnico propio",
      hourlyRate: "Tarifa por hora del trabajo facturado",
      minimumHours: "Tiempo mínimo que se factura por incidencia",
      afterHoursShare: "Incidencias atendidas fuera de horario",
      afterHoursMultiplier: "Tarifa fuera de horario, en múltiplos de la tarifa por hora",
      partsShare: "Incidencias que requieren un repuesto",
      partsCost: "Costo de un repuesto",
      toolsPerPerson:
        "Software de seguridad y administración comprado aparte (por incidencia, personal propio)",
      backupPerServer: "Copias de seguridad por servidor, en todos los modelos",
      projectHours: "Proyectos (oficinas nuevas, migraciones)",
      managedFee: "Tarifa del soporte gestionado",
      managedDeviceFee: "Tarifa del soporte gestionado si se cobra por equipo (0: no se ofrece)",
      minimumBilled: "Mínimo de personas o equipos que se facturan (gestionado y cogestionado)",
      coManagedFee: "Tarifa del soporte cogestionado",
      outOfScopeShare: "Incidencias que la tarifa no cubre y que se facturan por hora",
      onboarding: "Puesta en marcha con un proveedor",
      contractYears: "Años entre los que se reparte la puesta en marcha",
      salary: "Sueldo de un técnico propio",
      benefitsShare: "Prestaciones además del sueldo, como parte de lo que cuesta un empleado",
      peoplePerTechnician: "Personas que puede atender un técnico",
      minimumStaff: "Tamaño mínimo del personal propio",
      coManagedStaffShare: "Parte del personal propio que se conserva con el soporte cogestionado",
      training: "Capacitación y contratación",
      absenceDays: "Ausencias por cubrir (vacaciones, enfermedad, vacantes)",
      coverHours: "Ayuda externa en un día de ausencia (personal propio)",
      escalatedShare: "Incidencias que un técnico propio pasa a un especialista, facturadas por hora",
      staffProjectShare: "Parte de los proyectos que hace su personal (propio y cogestionado)",
    },
  };
};
