import type { Refusal } from '@xiqian/case'
import type { FastifyRequest } from 'fastify'
import type { Office } from '../office.ts'
import type { CheckedFile } from './ports.ts'
export const readUpload = async (_office: Office, _request: FastifyRequest): Promise<Refusal | { readonly file: CheckedFile; readonly requestDigest: string }> => ({ refused: 'busy-try-again' })
