/** A citizen number whose check digit is right, of its first seventeen digits. */
export function numberOf(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return `${first17}${'10X98765432'[sum % 11] ?? ''}`
}

/** Well-formed numbers of people who do not exist. */
export const people = {
  man: { name: '张三', citizenNumber: numberOf('61990019960101001') },
  woman: { name: '李小燕', citizenNumber: numberOf('61990119970203002') },
}
