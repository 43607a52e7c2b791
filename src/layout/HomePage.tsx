import { Title } from 'react-admin';

const HomePage = () => <Title title="Home" />;

export default HomePage;
