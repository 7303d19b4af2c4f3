import type { DepartmentId, RegionCode, RoleId } from '@xiqian/standard'

/** 谁、替谁、以什么身份、为什么: every act carries it. `who` is a pseudonymous account id, never a name or a number. */
export type Actor = {
  readonly who: string
  /** party: one of the couple; helper: 帮办人, by a mandate of the party named in `forWhom`; third: somebody else who must agree; staff: with a role of the standard; system: our own errands. */
  readonly as:
    | { readonly kind: 'party'; readonly role: RoleId }
    | { readonly kind: 'helper'; readonly mandate: string }
    | { readonly kind: 'third'; readonly consent: string }
    | { readonly kind: 'staff'; readonly staffRole: string; readonly organ: string; readonly region: RegionCode }
    | { readonly kind: 'department'; readonly department: DepartmentId }
    | { readonly kind: 'system' }
  readonly forWhom?: RoleId
  readonly purpose: string
}
