import type { Domain, Fact, Value } from '@xiqian/standard'
import { describe, expect, test } from 'vitest'
import { authorize, type CaseResource, nothing, type Subject } from '../src/privacy/authorize.ts'
import {
  maskAddress,
  maskCitizenNumber,
  maskDay,
  maskDocumentNumber,
  maskedValue,
  maskMobile,
  maskName,
} from '../src/privacy/mask.ts'
import { policies } from '../src/privacy/policies.ts'
import { shownValue } from '../src/privacy/shown.ts'
import type { Staff } from '../src/sign-in/signed-in.ts'

describe('脱敏 What an officer sees of a value', () => {
  test.each([
    [maskName, '张三', '张*'],
    [maskName, '李小燕', '李**'],
    [maskName, '欧阳娜娜', '欧**'],
    [maskName, '阿依古丽·买买提', '阿**'],
    [maskName, '𠮷田', '𠮷*'],
    [maskName, '王', '王*'],
    [maskName, '', '*'],
    [maskCitizenNumber, '610102199001011234', '610102********1234'],
    [maskCitizenNumber, '61010219900101123X', '610102********123X'],
    [maskCitizenNumber, '610102900101123', '******'],
    [maskMobile, '13812345678', '138****5678'],
    [maskMobile, '+8613812345678', '******'],
    [maskAddress, '陕西省西安市未央区凤城八路 99 号', '陕西省西安市未央区****'],
    [maskAddress, '西安市长安区韦曲街道', '西安市长安区****'],
    [maskAddress, '延安市宝塔区', '延安市宝塔区****'],
    [maskAddress, '陕西省西安市蓝田县汤峪镇塘子村三组', '陕西省西安市蓝田县****'],
    [maskAddress, '某处', '****'],
    [maskDocumentNumber, '陕(2024)西安市不动产权第0012345号', '****345号'],
    [maskDocumentNumber, 'J123', '****'],
    [maskDay, '1996-05-01', '1996-**-**'],
  ])('%o of %s is %s', (mask, given, shown) => {
    expect(mask(given)).toBe(shown)
  })

  const fact = (privacy: Fact['privacy'], domain: Domain): Pick<Fact, 'privacy' | 'domain'> => ({ privacy, domain })
  const marital: Domain = { kind: 'choice', options: [{ value: 'divorced', name: { zh: '离婚', en: 'Divorced' } }] }

  test.each<[string, Pick<Fact, 'privacy' | 'domain'>, Value, string]>([
    ['a plain choice in words', fact('plain', marital), 'divorced', '离婚'],
    ['a personal choice not at all', fact('personal', marital), 'divorced', '****'],
    ['a sensitive yes not at all', fact('sensitive', { kind: 'yes-no' }), true, '****'],
    ['a plain yes', fact('plain', { kind: 'yes-no' }), true, '是'],
    ['a verdict', fact('plain', { kind: 'check' }), 'NOT_FOUND', '查无'],
    ['a personal day to its year', fact('personal', { kind: 'day' }), '1996-05-01', '1996-**-**'],
    [
      'a number of the card',
      fact('personal', { kind: 'text', form: 'citizen-number', maxLength: 18 }),
      '610102199001011234',
      '610102********1234',
    ],
  ])('shows %s', (_, given, value, shown) => {
    expect(maskedValue(given, value)).toBe(shown)
  })
})

const resource: CaseResource = {
  comesTo: 'registry-610112',
  parties: { partyM: { account: 'c-man' }, partyF: { account: 'c-woman' } },
  signers: { 'settlement-consent': 'c-householder' },
  visitOrgan: 'registry-610112',
  acceptedAt: 'registry-610112',
  acceptedBy: 's-registrar',
  matters: [
    { id: 'marriage', organ: 'registry-610112', decider: 'registrar', stage: 'planned', watchedBy: ['organ-head'] },
    { id: 'hukou', organ: 'police-610113', decider: 'hukou-officer', stage: 'in-inbox', watchedBy: ['organ-head'] },
  ],
}
const walkIn: CaseResource = {
  comesTo: 'registry-610112',
  parties: resource.parties,
  signers: {},
  matters: resource.matters,
}

const citizen = (account: string): Subject => ({
  kind: 'citizen',
  account,
  personIndex: '',
  identity: async () => ({ name: '', citizenNumber: '' }),
})
const staff = (staffRole: string, organ: string, account = `s-${staffRole}`): Staff => ({
  kind: 'staff',
  account,
  staffRole,
  organ,
  region: organ.slice(-6),
  name: '王敏',
})
const everyAct = () => true
const noAct = () => false

describe('谁可以看什么 Who may see and do what', () => {
  test('a party reads the case; its own part and the joint part in the clear, of the other nothing', () => {
    const said = authorize(citizen('c-man'), { action: 'read' }, resource, noAct)
    expect(said.effect).toBe('permit')
    expect(said.obligations.fields.own.sensitive).toBe('reveal')
    expect(said.obligations.fields.joint.personal).toBe('reveal')
    expect(said.obligations.fields.other).toEqual({ plain: 'omit', personal: 'omit', sensitive: 'omit' })
  })

  test('a third person signs the sentence and reads nothing of the case', () => {
    const householder = citizen('c-householder')
    expect(authorize(householder, { action: 'read' }, resource, noAct).effect).toBe('deny')
    const signing = authorize(householder, { action: 'sign-consent', consent: 'settlement-consent' }, resource, noAct)
    expect(signing).toEqual({ effect: 'permit', obligations: { fields: nothing }, decidedBy: 'signer-signs' })
    const other = authorize(householder, { action: 'sign-consent', consent: 'co-owner-consent' }, resource, noAct)
    expect(other.effect).toBe('deny')
  })

  test.each<[string, Subject, CaseResource, 'permit' | 'deny']>([
    ['the registrar of the booked registry', staff('registrar', 'registry-610112'), resource, 'permit'],
    ['the clerk of another registry', staff('clerk', 'registry-610113'), resource, 'deny'],
    [
      'the registrar of the home county, for people who walk in',
      staff('registrar', 'registry-610112'),
      walkIn,
      'permit',
    ],
    ['the registrar of another county, for people who walk in', staff('registrar', 'registry-610113'), walkIn, 'deny'],
    [
      'the household officer who decides, once it is accepted',
      staff('hukou-officer', 'police-610113'),
      resource,
      'permit',
    ],
    ['the household officer before acceptance', staff('hukou-officer', 'police-610113'), walkIn, 'deny'],
    ['the household officer of another county', staff('hukou-officer', 'police-610112'), resource, 'deny'],
    ['the health officer with no matter here', staff('health-officer', 'health-610112'), resource, 'deny'],
    ['somebody else who is signed in', citizen('c-stranger'), resource, 'deny'],
    ['nobody', { kind: 'nobody' }, resource, 'deny'],
    ['the administrator of the system', { kind: 'administrator', account: 'a-1', of: 'system' }, resource, 'deny'],
    ['the administrator of security', { kind: 'administrator', account: 'a-2', of: 'security' }, resource, 'deny'],
    ['the administrator of audit', { kind: 'administrator', account: 'a-3', of: 'audit' }, resource, 'deny'],
  ])('%s', (_, subject, of, effect) => {
    const said = authorize(subject, { action: 'read' }, of, everyAct)
    expect(said.effect).toBe(effect)
    if (effect === 'deny') expect(said.obligations.fields).toEqual(nothing)
  })

  test('受理与审批分离: who accepted the case approves it from no inbox; a colleague may', () => {
    const act = { action: 'act', act: 'decide-from-inbox', matter: 'hukou' } as const
    const same = authorize(staff('hukou-officer', 'police-610113', 's-registrar'), act, resource, everyAct)
    expect(same).toMatchObject({ effect: 'deny', decidedBy: 'accept-and-approve-apart' })
    expect(authorize(staff('hukou-officer', 'police-610113'), act, resource, everyAct).effect).toBe('permit')
  })

  test('at the window the registrar who accepted may decide on the spot', () => {
    const registrar = staff('registrar', 'registry-610112', 's-registrar')
    const act = { action: 'act', act: 'decide-on-the-spot', matter: 'marriage' } as const
    expect(authorize(registrar, act, resource, everyAct).effect).toBe('permit')
    expect(authorize(registrar, act, resource, noAct).effect).toBe('deny')
  })

  test('an approver decides the own matter only', () => {
    const officer = staff('hukou-officer', 'police-610113')
    const other = { action: 'act', act: 'decide-from-inbox', matter: 'marriage' } as const
    expect(authorize(officer, other, resource, everyAct).effect).toBe('deny')
  })

  test('a look of an officer is recorded with its purpose and its law', () => {
    const said = authorize(staff('clerk', 'registry-610112'), { action: 'read' }, resource, everyAct)
    expect(said.obligations.record?.id).toBe('window')
    expect(said.obligations.record?.legalBasis).not.toBe('')
  })

  test('what the window sees of a person is masked, what an approver need not know is left out', () => {
    const sensitive: Pick<Fact, 'privacy' | 'domain'> = { privacy: 'sensitive', domain: { kind: 'yes-no' } }
    const name: Pick<Fact, 'privacy' | 'domain'> = {
      privacy: 'personal',
      domain: { kind: 'text', form: 'person-name', maxLength: 50 },
    }
    const window = authorize(staff('clerk', 'registry-610112'), { action: 'read' }, resource, everyAct).obligations
      .fields
    const approver = authorize(staff('hukou-officer', 'police-610113'), { action: 'read' }, resource, everyAct)
      .obligations.fields
    expect(shownValue(window, 'other', name, '张三')).toBe('张*')
    expect(shownValue(window, 'other', sensitive, true)).toBe('****')
    expect(shownValue(approver, 'other', sensitive, true)).toBeUndefined()
    expect(shownValue(nothing, 'other', name, '张三')).toBeUndefined()
  })

  test('every policy says why, and no line permits what a forbidding line forbids', () => {
    for (const { id, why } of policies) expect(why, id).not.toBe('')
    expect(new Set(policies.map(({ id }) => id)).size).toBe(policies.length)
  })
})
