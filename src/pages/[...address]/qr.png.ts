import type { APIRoute } from 'astro';
import { addressOf } from '../../domain/address.ts';
import { qrPng } from '../../outputs/share/qr-code.ts';
import type { AnyRecord } from '../../schema/record.ts';
import { absolute } from '../../site/link.ts';
import { recordPaths } from '../../site/record-paths.ts';

export const getStaticPaths = recordPaths;
export const GET: APIRoute<{ record: AnyRecord }> = ({ props }) =>
  new Response(Uint8Array.from(qrPng(absolute(addressOf(props.record)))), {
    headers: { 'content-type': 'image/png' },
  });
