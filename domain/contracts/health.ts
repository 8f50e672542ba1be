import { z } from 'zod';
import { routeContracts } from './route-contract.ts';

/** For load balancers and `npm start`. */
export const healthContracts = routeContracts('Tình trạng / health', {
  getLive: {
    method: 'get',
    open: true,
    path: '/api/health/live',
    summary: 'Tiến trình còn chạy / The process runs',
    answer: z.object({ alive: z.literal(true) }),
  },
  getReady: {
    method: 'get',
    open: true,
    path: '/api/health/ready',
    summary: 'Phục vụ được: cơ sở dữ liệu trả lời / It can serve: the database answers',
    answer: z.object({ ready: z.literal(true) }),
  },
});
