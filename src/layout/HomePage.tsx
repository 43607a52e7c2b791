import { Title } from 'react-admin';

export const HomePage = () => <Title title="Home" />;
