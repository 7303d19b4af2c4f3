import { append, openLedger, openMemory, migrate, type Db, type Commit, prepareAppend } from '@xiqian/ledger'
import { startPostgres } from '@xiqian/ledger/testing'
import { gm, newId, suites } from '@xiqian/seal'
import { viewFolder, ledger, sealedFact, region } from './test/house.ts'
import { rmSync } from 'node:fs'
function commit(): Commit {
  const stream = newId()
  const facts = [0,1,2,3,4,5].map(n => sealedFact(stream, `p${n}`, ['joint','party:partyM','party:partyF'][n%3]!, {name:'王小明', address:'榆林市府谷县某路 9 号 '.repeat(3), n}))
  return { stream:{region, stream, kind:'case'}, head:null, act:{key:newId(), requestDigest:'d'.repeat(64), answer:{receipt:stream, stage:'submitted'}},
    events: facts.slice(0,3).map(f=>f.event), parts: facts.map(f=>f.part), keys: facts.slice(0,3).map(f=>f.storedKey),
    errands:[1,2,3].map(()=>({id:newId(),kind:'ask',body:{matter:'hukou'},runAt:'2026-01-01T00:00:00.000Z'})),
    claims:[{change:'take',kind:'draft',personIndex:newId()}],
    views:{inbox:[{region_code:region,task_id:stream,due_on:'2026-12-01'}]} }
}
const pre: Commit[] = Array.from({length: 4000}, commit)
async function run(name: string, db: Db, lanes: number, ms = 4000) {
  const renew = (c: Commit): Commit => { const stream = newId(); return {...c, stream:{...c.stream, stream}, act:{...c.act, key:newId()}, errands:c.errands!.map(e=>({...e,id:newId()})), claims:c.claims!.map(x=>({...x,personIndex:newId()})), views:{inbox:[{region_code:region,task_id:stream,due_on:'2026-12-01'}]}} }
  let n=0, i=0; const end=Date.now()+ms; const cpu=process.cpuUsage()
  await Promise.all(Array.from({length:lanes}, async()=>{ while(Date.now()<end){ const o=await append(ledger, db, renew(pre[i++%4000]!)); if(o.outcome!=='written') throw new Error(o.outcome); n++ } }))
  const c=process.cpuUsage(cpu)
  console.log(name, lanes, Math.round(n/(ms/1000)),'/s  client CPU µs', Math.round((c.user+c.system)/n))
}
let t=process.hrtime.bigint(); for(const c of pre) prepareAppend(ledger.suite, ledger.statement, c); console.log('prepare µs', Number(process.hrtime.bigint()-t)/4000/1000)
t=process.hrtime.bigint(); for(let i=0;i<1000;i++) commit(); console.log('6 seals + 3 keys µs', Number(process.hrtime.bigint()-t)/1000/1000)
if (process.argv[2] !== 'pglite') {
const pg = await startPostgres({fsync:true})
const m = await openMemory({databaseUrl: pg.url('postgres'), connections:16}); await migrate(m.pool,[viewFolder])
console.log((await m.pool.query('show fsync')).rows, (await m.pool.query('show synchronous_commit')).rows)
for (const l of [1,16,1,16]) await run('postgres', m.pool, l)
await m.close(); await pg.stop()
}
const mem = await openMemory({inMemory:true}); await migrate(mem.pool,[viewFolder]); await mem.close()
rmSync('/tmp/zzp',{recursive:true,force:true})
const f = await openMemory({folder:'/tmp/zzp'}); await migrate(f.pool,[viewFolder]); for (const l of [1,4]) await run('pglite folder fsync', f.pool, l); await f.close()
const f2 = await openMemory({folder:'/tmp/zzp', fsync:false});  await run('pglite folder no fsync', f2.pool, 1); await f2.close()
process.exit(0)
